// SPDX-License-Identifier: GPL-3.0-or-later
/* A tutor and a store that know each other: what the tutor wishes is done
 * at once, so that nothing is lost however the sitting ends. */
#include "base/filling.h"
#include "face/face.h"
#include "face/keeper.h"
#include "face/show.h"

#include <stdlib.h>

struct sitting {
	struct course *course;
	struct tutor *tutor;
	struct keeper *keeper;
	struct buffer notes; /* what is wrong with the course, not yet said */
	bool leaving;
	bool (*edit)(void *context, struct text draft, struct buffer *result);
	void *edit_context;
};

/* What goes wrong with the course, for the next chance to say it; each ends
 * in LF. */
static void note_fault(void *notes, const struct fault *fault)
{
	show_fault(notes, fault);
	buffer_byte(notes, '\n');
}

static void remember(void *tutor, const struct store_met *met)
{
	tutor_remember(tutor, met->lesson, met->goal);
}

/* Tells the tutor what `say` holds, if anything, and empties it. */
static void tell(struct sitting *sitting, struct buffer *say)
{
	if (say->len)
		tutor_note(sitting->tutor, say->at);
	buffer_free(say);
}

static void tell_about_file(struct sitting *sitting, const char *name, bool good,
			    const struct fault *fault)
{
	struct buffer say = { 0 };

	if (good)
		buffer_pairs(&say, _("The conversation has been saved in {file}."),
			     WORDS({ "file", name }));
	else
		show_fault(&say, fault);
	tell(sitting, &say);
}

static void edit(struct sitting *sitting, const char *draft)
{
	struct buffer result = { 0 };

	if (!sitting->edit)
		tutor_note(sitting->tutor,
			   _("An editor opens only in the split screen: type the lines "
			     "here, one by one."));
	else if (sitting->edit(sitting->edit_context, text_of(draft), &result))
		tutor_edited(sitting->tutor, buffer_view(&result));
	else
		tutor_note(sitting->tutor,
			   _("The editor did not end well, so nothing was sent."));
	buffer_free(&result);
}

static void carry_out(struct sitting *sitting, const struct tutor_wish *wish)
{
	struct keeper *keeper = sitting->keeper;
	struct buffer say = { 0 };
	struct fault fault = { 0 };
	bool good;

	switch (wish->kind) {
	case TUTOR_WISH_LEAVE:
		sitting->leaving = true;
		break;
	case TUTOR_WISH_RECORD:
		keeper_record(keeper, wish->lesson, wish->goal, wish->text, &say);
		break;
	case TUTOR_WISH_PLACE:
		keeper_place(keeper, wish->lesson, &say);
		break;
	case TUTOR_WISH_RESET:
		keeper_reset(keeper, wish->lesson, &say);
		break;
	case TUTOR_WISH_WRITE:
		good = store_write_file(wish->name, text_of(wish->text), &fault);
		tell_about_file(sitting, wish->name, good, &fault);
		break;
	case TUTOR_WISH_EDIT:
		edit(sitting, wish->text);
		break;
	case TUTOR_WISH_NONE:
		break;
	}
	tell(sitting, &say);
}

static void carry_out_all(struct sitting *sitting)
{
	struct tutor_wish wish;

	while ((wish = tutor_take_wish(sitting->tutor)).kind != TUTOR_WISH_NONE)
		carry_out(sitting, &wish);
}

static bool begin(struct sitting *sitting, const char *lesson, struct fault *fault)
{
	if (tutor_begin(sitting->tutor, lesson))
		return true;
	if (sitting->notes.len)
		fault_set(fault, NULL, 0, _("The lesson “{lesson}” is broken: {faults}"),
			  WORDS({ "lesson", lesson }, { "faults", sitting->notes.at }));
	else
		fault_set(fault, NULL, 0,
			  _("There is no lesson “{lesson}”; smtp-tutor lesson lists them all."),
			  WORDS({ "lesson", lesson }));
	return false;
}

/* The course, or none where the learner can do without one. */
static bool load_course(struct sitting *sitting, const char *folder, const char *lesson,
			struct fault *fault)
{
	struct buffer *notes = &sitting->notes;

	sitting->course = course_new(note_fault, notes);
	if (store_load_course(folder, sitting->course, fault))
		return true;
	if (folder || lesson)
		return false;
	note_fault(notes, fault);
	return true;
}

/* Each line of the notes so far becomes a note of its own. */
static void tell_notes(struct sitting *sitting)
{
	struct text rest = buffer_view(&sitting->notes);

	while (rest.len) {
		struct buffer note = { 0 };

		buffer_text(&note, text_take_line(&rest));
		tell(sitting, &note);
	}
	buffer_clear(&sitting->notes);
}

/* The tutor, told what was done in earlier sittings. */
static void recall(struct sitting *sitting, struct buffer *say)
{
	struct buffer last = { 0 };

	sitting->keeper = keeper_new(say);
	sitting->tutor = tutor_new(sitting->course);
	keeper_each(sitting->keeper, remember, sitting->tutor, say);
	keeper_last(sitting->keeper, &last, say);
	if (last.len)
		tutor_offer(sitting->tutor, last.at);
	buffer_free(&last);
}

struct sitting *sitting_open(const char *lessons_folder, const char *lesson,
			     const struct smtp_setting *setting, struct fault *fault)
{
	struct sitting *sitting = heap_new(1, sizeof(*sitting));
	struct buffer say = { 0 };
	bool good = load_course(sitting, lessons_folder, lesson, fault);

	if (good) {
		recall(sitting, &say);
		if (setting)
			tutor_set_setting(sitting->tutor, setting);
		good = begin(sitting, lesson, fault);
	}
	if (good) {
		tell_notes(sitting);
		tell(sitting, &say);
		carry_out_all(sitting);
	}
	buffer_free(&say);
	if (good)
		return sitting;
	sitting_close(sitting);
	return NULL;
}

void sitting_close(struct sitting *sitting)
{
	if (!sitting)
		return;
	if (sitting->tutor)
		tutor_free(sitting->tutor);
	course_free(sitting->course);
	buffer_free(&sitting->notes);
	if (sitting->keeper)
		keeper_free(sitting->keeper);
	free(sitting);
}

struct tutor *sitting_tutor(struct sitting *sitting)
{
	return sitting->tutor;
}

bool sitting_line(struct sitting *sitting, struct text line, struct text next)
{
	tutor_pasted(sitting->tutor, line, next);
	carry_out_all(sitting);
	tell_notes(sitting);
	return !sitting->leaving;
}

void sitting_set_editor(struct sitting *sitting,
			bool (*edit_draft)(void *context, struct text draft,
					   struct buffer *result),
			void *context)
{
	sitting->edit = edit_draft;
	sitting->edit_context = context;
}
