// SPDX-License-Identifier: GPL-3.0-or-later
/* Measuring: a clock, and the middle and the edge of many measures. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include "base/heap.h"

#include <stddef.h>
#include <stdlib.h>
#include <time.h>

/* Seconds, from some time on. */
static inline double bench_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Seconds that this process has computed: what runs beside it does not count. */
static inline double bench_computed(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline int bench_compare(const void *one, const void *other)
{
	double a = *(const double *)one, b = *(const double *)other;

	return (a > b) - (a < b);
}

/* The value that `share` (0 to 1) of the measures do not exceed; sorts them. */
static inline double bench_share(double *measures, size_t count, double share)
{
	qsort(measures, count, sizeof(*measures), bench_compare);
	return measures[(size_t)((double)(count - 1) * share + 0.5)];
}

/* How many times the other's measures these are: taken turn by turn, and the
 * middle of that. Both are in the order in which they were measured. */
static inline double bench_times(const double *measures, const double *others, size_t count)
{
	double *times = heap_new(count, sizeof(*times));
	double middle;

	for (size_t i = 0; i < count; i++)
		times[i] = measures[i] / others[i];
	middle = bench_share(times, count, 0.5);
	free(times);
	return middle;
}

#endif
