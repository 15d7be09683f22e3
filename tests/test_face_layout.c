// SPDX-License-Identifier: GPL-3.0-or-later
/* The geometry of the split screen, at every size. */
#include "face/tui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { SIZE_MAX_TRIED = 200, AREAS = 10 };

static void areas_of(const struct layout *layout, struct rect areas[AREAS])
{
	const struct rect all[AREAS] = {
		layout->title, layout->conversation_head, layout->conversation,
		layout->pane_head, layout->pane, layout->strip, layout->goals,
		layout->floor, layout->prompt, layout->bar,
	};

	for (size_t i = 0; i < AREAS; i++)
		areas[i] = all[i];
}

static bool is_within(const struct rect *rect, const struct layout_wish *wish)
{
	return rect->columns > 0 && rect->row + rect->rows <= wish->rows &&
	       rect->column + rect->columns <= wish->columns;
}

static bool overlap(const struct rect *a, const struct rect *b)
{
	return a->row < b->row + b->rows && b->row < a->row + a->rows &&
	       a->column < b->column + b->columns && b->column < a->column + a->columns;
}

static void hold_apart(const struct layout *layout, const struct layout_wish *wish)
{
	struct rect areas[AREAS];

	areas_of(layout, areas);
	for (size_t i = 0; i < AREAS; i++) {
		if (!areas[i].rows)
			continue;
		if (!is_within(&areas[i], wish))
			fail_msg("area %zu leaves the screen at %ux%u", i, wish->columns,
				 wish->rows);
		for (size_t j = i + 1; j < AREAS; j++)
			if (areas[j].rows && overlap(&areas[i], &areas[j]))
				fail_msg("areas %zu and %zu overlap at %ux%u", i, j,
					 wish->columns, wish->rows);
	}
}

static void hold_whole(const struct layout *layout, const struct layout_wish *wish)
{
	bool one = layout->shape == LAYOUT_ONE;

	assert_int_equal(layout->prompt.rows, 1);
	assert_int_equal(layout->prompt.columns, wish->columns);
	assert_int_equal(layout->title.rows, 1);
	assert_int_equal(layout->strip.rows, 1);
	assert_true(one || layout->goals.rows >= 1);
	assert_true(layout->bar.rows == 1 || wish->rows < 8);
	assert_true(layout->conversation.rows || wish->view == LAYOUT_PANE);
	assert_true(layout->pane.rows || one || wish->view == LAYOUT_CONVERSATION);
	assert_true(layout->pane.rows || layout->conversation.rows);
}

static void hold(const struct layout_wish *wish)
{
	struct layout layout = layout_make(wish);

	if (layout.shape == LAYOUT_TOO_SMALL) {
		assert_true(wish->rows < LAYOUT_ROWS_MIN ||
			    wish->columns < LAYOUT_COLUMNS_MIN);
		return;
	}
	hold_apart(&layout, wish);
	hold_whole(&layout, wish);
}

static void test_every_size(void **state)
{
	(void)state;
	for (unsigned rows = 1; rows <= SIZE_MAX_TRIED; rows++)
		for (unsigned columns = 1; columns <= SIZE_MAX_TRIED; columns++)
			for (unsigned way = 0; way < 3 * 2 * 4; way++)
				hold(&(struct layout_wish){
					rows, columns, (enum layout_view)(way % 3),
					way / 3 % 2 * (rows / 2 + 3), way / 6 });
}

static enum layout_shape shape_at(unsigned columns, unsigned rows)
{
	return layout_make(&(struct layout_wish){ rows, columns, LAYOUT_BOTH, 0, 1 }).shape;
}

static void test_shapes(void **state)
{
	(void)state;
	assert_int_equal(shape_at(120, 40), LAYOUT_BESIDE);
	assert_int_equal(shape_at(100, 30), LAYOUT_BESIDE);
	assert_int_equal(shape_at(99, 30), LAYOUT_STACKED);
	assert_int_equal(shape_at(80, 24), LAYOUT_STACKED);
	assert_int_equal(shape_at(60, 15), LAYOUT_STACKED);
	assert_int_equal(shape_at(60, 14), LAYOUT_STACKED);
	assert_int_equal(shape_at(59, 24), LAYOUT_ONE);
	assert_int_equal(shape_at(120, 13), LAYOUT_ONE);
	assert_int_equal(shape_at(40, 10), LAYOUT_ONE);
	assert_int_equal(shape_at(30, 6), LAYOUT_ONE);
	assert_int_equal(shape_at(29, 6), LAYOUT_TOO_SMALL);
	assert_int_equal(shape_at(30, 5), LAYOUT_TOO_SMALL);
}

static void hold_split(unsigned pane_rows, unsigned wanted)
{
	struct layout layout = layout_make(&(struct layout_wish){
		24, 80, LAYOUT_BOTH, pane_rows, 1 });

	assert_int_equal(layout.pane.rows, wanted);
	assert_int_equal(layout.conversation.rows, 17 - wanted);
}

/* A page takes the rows it needs from the conversation, never all of them. */
static void test_split(void **state)
{
	(void)state;
	hold_split(0, 9);
	hold_split(9, 9);
	hold_split(10, 10);
	hold_split(13, 13);
	hold_split(14, 13);
	hold_split(1000, 13);
}

static void test_rect_holds(void **state)
{
	struct rect rect = { 2, 3, 4, 5 };

	(void)state;
	assert_true(rect_holds(&rect, 2, 3));
	assert_true(rect_holds(&rect, 5, 7));
	assert_false(rect_holds(&rect, 6, 7));
	assert_false(rect_holds(&rect, 5, 8));
	assert_false(rect_holds(&rect, 1, 3));
	assert_false(rect_holds(&rect, 2, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_size),
		cmocka_unit_test(test_shapes),
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_rect_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
