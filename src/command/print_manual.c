// SPDX-License-Identifier: GPL-3.0-or-later
/* The manual page, mdoc(7), made from the tables that help is made from. */
#include "command/prints.h"

#include "base/filling.h"
#include "command/commands.h"
#include "command/options.h"
#include "command/outside.h"
#include "config/config.h"
#include "json/json.h"

/* A character: what roff would take for its own is escaped, and `code` is bold. */
static void put_character(char c, bool *code)
{
	if (c == '\\')
		fputs("\\e", print_out);
	else if (c == '"')
		fputs("\\(dq", print_out);
	else if (c == '`')
		fputs((*code = !*code) ? "\\fB" : "\\fP", print_out);
	else
		putc(c, print_out);
}

/* What is typed, inside a line: its hyphens are those of the keyboard. */
static void put(const char *string)
{
	bool code = false;

	for (; *string; string++) {
		if (*string == '-')
			putc('\\', print_out);
		put_character(*string, &code);
	}
}

/* Text in lines of its own, which may begin with a dot: each sentence in lines of
 * its own, as roff wants it, and none of them long. */
static void say(const char *string)
{
	enum { LONG = 60 };
	const char *line = string;
	bool code = false;

	fputs("\\&", print_out);
	for (const char *c = string; *c; c++) {
		if (*c == ' ' && c > line && (c[-1] == '.' || c - line > LONG)) {
			fputs("\n\\&", print_out);
			line = c + 1;
		} else {
			put_character(*c, &code);
		}
	}
	putc('\n', print_out);
}

/* ".It MACRO "words argument"" and what it does. */
static void item(const char *macro, const char *before, const char *name,
		 const char *argument, const char *does)
{
	fprintf(print_out, ".It %s \"%s", macro, before);
	put(name);
	if (argument) {
		putc(' ', print_out);
		put(argument);
	}
	fputs("\"\n", print_out);
	say(does);
}

/* Sentences, a paragraph each; NULL ends them. */
static void say_all(const char *const *paragraphs)
{
	for (; *paragraphs; paragraphs++) {
		say(_(*paragraphs));
		if (paragraphs[1])
			fputs(".Pp\n", print_out);
	}
}

static const char *const description[] = {
	N_("smtp-tutor opens a split screen in which you speak SMTP to a mail server that "
	   "lives in the same program. The server answers by the rows of one table, and "
	   "beside every reply stands what was checked, which check decided, and what to say "
	   "next. Lessons set goals and tell when they are met."),
	N_("The explanation is the decision: it shows the row that spoke, with the checks "
	   "that passed on the way to it and the one that did not, filled with the facts of "
	   "this session. What it advises has been tried on a copy of the session first."),
	N_("Where the terminal cannot hold the screen, in a pipe, and with the option --plain "
	   "the same is said in labelled lines, one after the other; nothing is drawn, and "
	   "nothing is drawn again: for screen readers and braille lines too."),
	NULL,
};

static const char *const lessons[] = {
	N_("A lesson ends when its goals are met, by whatever route; the order :next goes on "
	   "to the next one. The order :hint helps a little more each time it is asked. What "
	   "was done is kept as it happens, and the next sitting offers to go on with it."),
	N_("Lessons are looked for where --lessons says; else in the first of these that has "
	   "any: $SMTP_TUTOR_LESSONS, beside the build tree, $XDG_DATA_HOME, each folder of "
	   "$XDG_DATA_DIRS, and where they were installed. How to write one is told in "
	   "AUTHORING.md, which stands among them."),
	NULL,
};

static const char *const logins[] = {
	N_("What is answered to AUTH is shown while it is typed and covered once it is sent, "
	   "and so is what may be a password behind a slip, as AUHT or AUTH without a "
	   "mechanism; it is kept in no history, no saved conversation and no progress. Base64 stands "
	   "beside what it stands for, NULs included. The order :auth takes the whole "
	   "exchange apart, lists the accounts, which are invented, and makes their answers. "
	   "Never type a real password."),
	NULL,
};

static const char *const codes[] = {
	N_("The command code takes what you have: codes (354, 5.7.1), words (mailbox full), or "
	   "a reply as a bounce or a log quotes it, and says so when its parts contradict "
	   "each other. Each page ends its advice with a way to see the code happen, and "
	   "names the first few rules that say it here; with the word rules behind a code, "
	   "all of them. A code that is not known is explained by its digits, and the exit "
	   "status is 1."),
	N_("Without arguments the command code reads standard input. A line that is one code "
	   "and no more is explained by itself. A reply is explained as one, however many "
	   "lines it has: those that continue it, as in 250-SIZE, those in front that begin "
	   "with no code, and those behind. An empty line, or the first line of another "
	   "reply, ends it."),
	N_("The command try opens the tutor on a server that fits, says the lines that come "
	   "before, and leaves you the one that brings the reply. Where several ways lead to "
	   "a code it lists them, and the number of one may follow. A rule may be named in "
	   "place of a code."),
	NULL,
};

static void begin(const char *section)
{
	fputs(".Sh ", print_out);
	put(section);
	putc('\n', print_out);
}

static void put_chapter(const char *section, const char *const *paragraphs)
{
	begin(section);
	say_all(paragraphs);
}

static void begin_list(const char *section, const char *sentence)
{
	begin(section);
	if (sentence)
		say(sentence);
	fputs(".Bl -tag -width Ds\n", print_out);
}

static void end_list(void)
{
	fputs(".El\n", print_out);
}

static void put_head(void)
{
	fprintf(print_out, ".\\\" smtp-tutor %s, printed from its tables: smtp-tutor print man\n"
	       ".Dd November 23, 2026\n"
	       ".Dt SMTP-TUTOR 1\n"
	       ".Os\n", SMTP_TUTOR_VERSION);
	begin(_("NAME"));
	fprintf(print_out, ".Nm smtp-tutor\n.Nd %s\n", _("learn SMTP by speaking it"));
	begin(_("SYNOPSIS"));
	fprintf(print_out, ".Nm\n.Op Ar %s ...\n.Op Ar %s Op Ar %s ...\n", _("OPTION"), _("COMMAND"),
	       _("ARGUMENT"));
}

static void put_commands(const struct command *commands)
{
	begin_list(_("COMMANDS"), NULL);
	for (const struct command *command = commands; command->run; command++)
		item("Cm", "", command->name ? command->name : _("(none)"),
		     command->argument ? _(command->argument) : NULL, _(command->does));
	end_list();
}

static void put_options(void)
{
	const struct option_facts *facts;

	begin_list(_("OPTIONS"), NULL);
	for (size_t n = 0; (facts = option_facts(n)); n++) {
		char before[] = "\\-x, \\-\\-";

		before[2] = facts->letter;
		item("Cm", facts->letter ? before : "\\-\\-", facts->name,
		     facts->argument ? _(facts->argument) : NULL, _(facts->does));
	}
	end_list();
}

static void put_orders(void)
{
	const struct order_facts *facts;

	begin_list(_("ORDERS"), _("Lines that begin with a colon are orders to the tutor, in "
			       "every state, mail data included. A line to the server "
			       "that begins with a colon is typed with two."));
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++)
		item("Ic", ":", facts->name, facts->argument ? _(facts->argument) : NULL,
		     _(facts->does));
	end_list();
}

static void put_keys(void)
{
	begin_list(_("KEYS"), _("The line is edited by Readline, so inputrc holds here too: vi "
			     "mode, your own bindings, and these keys by the names that "
			     "stand behind them, in a section $if smtp-tutor."));
	for (enum action action = 0; action < ACTIONS; action++) {
		const struct action_facts *facts = action_facts(action);

		item("Ic", "", _(facts->called), facts->command, _(facts->does));
	}
	end_list();
}

static void put_json(void)
{
	const struct schema_member *member;

	begin_list(_("JSON"), _("With --json the commands code, code --list and compare print one "
			     "JSON object. Names and numbers are the same in every language; "
			     "sentences are for people, and translated. Codes have the same "
			     "members wherever they stand. Members may be added under the "
			     "same number of the schema; none is taken away."));
	for (size_t n = 0; (member = schema_member_at(n)); n++)
		item("Va", "", member->path, NULL, _(member->does));
	end_list();
}

static void put_servers(void)
{
	const struct smtp_setting *setting;

	begin_list(_("SERVERS"), _("The option --setting and the order :setting take one of these "
				"names. Those called as a real server answer as that one was "
				"observed to; the option --as puts its dialect over any other "
				"server, and so does the key dialect in a file. Their replies "
				"are explained beside those of the rules: what the rules "
				"would have said, and where the server departs from the "
				"RFC."));
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		item("Cm", "", setting->name, NULL, _(setting->about));
	end_list();
}

static void put_key(const struct config_table *table, const struct key *key)
{
	struct buffer takes = { 0 }, usual = { 0 }, says = { 0 };

	key_takes(&takes, key);
	config_usual(&usual, table, key);
	if (usual.len)
		buffer_pairs(&says, _("{takes}; without it `{usual}`"),
			     WORDS({ "takes", takes.at }, { "usual", usual.at }));
	fprintf(print_out, ".It Cm %s No \"", key->name);
	put(buffer_string_of(usual.len ? &says : &takes));
	fputs("\\&\"\n", print_out); /* a full stop at its end is none of the sentence */
	say(_(key->does));
	buffer_free(&takes);
	buffer_free(&usual);
	buffer_free(&says);
}

/* What a file for the option setting may hold. */
static void put_settings(void)
{
	const struct config_table *table;

	begin(_("SETTING FILES"));
	say(_("A server is described by lines of YAML, a key and its value. What is not said "
	      "is as in the server that base names. The command print setting writes a "
	      "server that is built in as such a file; the command check tells what is "
	      "wrong in one."));
	for (size_t n = 0; (table = config_table(n)); n++) {
		fputs(".Ss ", print_out);
		put(_(table->title));
		putc('\n', print_out);
		fputs(".Bl -tag -width Ds\n", print_out);
		for (const struct key *key = table->keys; key->name; key++)
			put_key(table, key);
		end_list();
	}
}

static void put_tables(void)
{
	const struct print_facts *facts;

	begin_list(_("TABLES"), _("What the command print takes."));
	for (size_t n = 0; (facts = print_facts(n)); n++)
		item("Cm", "", facts->name, NULL, _(facts->does));
	end_list();
}

static void put_outside(const char *section, const char *macro,
			const struct outside_facts *(*nth)(size_t n))
{
	const struct outside_facts *facts;

	begin_list(section, NULL);
	for (size_t n = 0; (facts = nth(n)); n++)
		item(macro, "", _(facts->name), NULL, _(facts->does));
	end_list();
}

static void put_examples(void)
{
	static const struct {
		const char *says, *line;
	} examples[] = {
		{ N_("Begin the course."), "smtp-tutor lesson 1" },
		{ N_("Read a bounce."),
		  "smtp-tutor code '550-5.7.1 [192.0.2.1] unusual rate of mail'" },
		{ N_("Explain each of several codes."), "printf '550\\n354\\n' | smtp-tutor code" },
		{ N_("List the codes that say not now."), "smtp-tutor code --list --class 4" },
		{ N_("Ask for one thing that is known of a code."),
		  "smtp-tutor code --json 5.7.1 | jq -r '.answers[].codes[].support.retry'" },
		{ N_("Take a server as a file, to change it."),
		  "smtp-tutor print setting greylist >mine.yaml" },
		{ N_("Look whether it is well described."), "smtp-tutor check mine.yaml" },
		{ N_("Speak to it."), "smtp-tutor --setting=mine.yaml" },
		{ N_("Let a mail client speak to the server, with reasons on standard error."),
		  "swaks --pipe 'smtp-tutor stdio --explain' --to bob@example.org" },
	};

	begin_list(_("EXAMPLES"), NULL);
	for (size_t n = 0; n < sizeof(examples) / sizeof(examples[0]); n++)
		item("Li", "", examples[n].line, NULL, _(examples[n].says));
	end_list();
}

int print_man(const struct options *options)
{
	put_head();
	put_chapter(_("DESCRIPTION"), description);
	put_commands(options->commands);
	put_options();
	put_orders();
	put_keys();
	put_chapter(_("LESSONS"), lessons);
	put_chapter(_("LOGINS"), logins);
	put_chapter(_("CODES"), codes);
	put_json();
	put_servers();
	put_settings();
	put_tables();
	put_outside(_("ENVIRONMENT"), "Ev", outside_variable);
	put_outside(_("FILES"), "Pa", outside_file);
	put_outside(_("EXIT STATUS"), "Er", outside_status);
	put_examples();
	begin(_("SEE ALSO"));
	fputs(".Xr readline 3\n", print_out);
	begin(_("STANDARDS"));
	fputs("RFC 5321, RFC 2034, RFC 3463.\n", print_out);
	return 0;
}
