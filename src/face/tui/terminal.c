// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/terminal.h"

#include "base/heap.h"
#include "face/face.h"
#include "face/last_wish.h"
#include "face/tui/signals.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* Buttons and wheel as keys (xterm's 1000), written in decimal (1006). */
#define MOUSE_ON  "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

static struct {
	SCREEN *screen; /* NULL: not entered */
	bool paused;
	struct termios modes; /* as they were found */
	const char *paste_on, *paste_off; /* NULL: the terminal cannot, or shall not */
	bool has_mouse, mouse;
	bool resized;          /* to be told as news */
	unsigned long resizes; /* dealt with so far */
} terminal;

static void send(const char *controls)
{
	size_t length = controls ? strlen(controls) : 0;

	while (length) {
		ssize_t sent = write(STDOUT_FILENO, controls, length);

		if (sent < 0 && errno != EINTR)
			return;
		if (sent > 0) {
			controls += sent;
			length -= (size_t)sent;
		}
	}
}

/* Bytes come as they are typed, Ctrl-C, Ctrl-Z and Enter included, so that
 * they are dealt with in their order. curses is told that these are the
 * modes to come back to. */
static void set_modes(void)
{
	struct termios modes;

	cbreak();
	noecho();
	nonl();
	intrflush(NULL, FALSE);
	typeahead(-1);
	tcgetattr(STDIN_FILENO, &modes);
	modes.c_iflag &= (tcflag_t)~(ICRNL | INLCR | IGNCR | IXON | IXOFF);
	modes.c_lflag &= (tcflag_t)~(IEXTEN | ISIG);
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	def_prog_mode();
}

/* Adds controls without terminfo's delays, "$<5>". */
static void add_undelayed(struct buffer *all, const char *controls)
{
	struct text rest = text_of(controls);

	while (rest.len) {
		if (rest.len > 1 && rest.at[0] == '$' && rest.at[1] == '<') {
			text_take(&rest, '>');
			continue;
		}
		buffer_byte(all, *rest.at);
		rest = text_skip(rest, 1);
	}
}

static void wish(void)
{
	struct buffer all = { 0 };

	add_undelayed(&all, terminal.paste_off);
	add_undelayed(&all, terminal.has_mouse ? MOUSE_OFF : NULL);
	add_undelayed(&all, terminal_capability("sgr0"));
	add_undelayed(&all, terminal_capability("cnorm"));
	add_undelayed(&all, terminal_capability("rmcup"));
	last_wish_make(buffer_string_of(&all), &terminal.modes);
	buffer_free(&all);
}

static void extras(bool on)
{
	send(on ? terminal.paste_on : terminal.paste_off);
	if (terminal.mouse)
		send(on ? MOUSE_ON : MOUSE_OFF);
}

bool terminal_enter(bool paste)
{
	tcgetattr(STDIN_FILENO, &terminal.modes);
	if (!signals_take())
		return false;
	use_env(FALSE);
	use_tioctl(TRUE);
	terminal.screen = newterm(NULL, stdout, stdin);
	if (!terminal.screen) {
		signals_give_back(false);
		return false;
	}
	set_modes();
	terminal.has_mouse = terminal_capability("kmous") != NULL;
	terminal.paste_on = paste ? terminal_capability("BE") : NULL;
	terminal.paste_off = paste ? terminal_capability("BD") : NULL;
	wish();
	atexit(terminal_leave);
	extras(true);
	return true;
}

void terminal_leave(void)
{
	SCREEN *screen = terminal.screen;

	if (!screen)
		return;
	terminal_pause();
	terminal.screen = NULL;
	terminal.paused = false;
	last_wish_drop();
	signals_give_back(true);
	delscreen(screen);
}

void terminal_pause(void)
{
	if (terminal.paused)
		return;
	extras(false);
	def_prog_mode();
	endwin();
	terminal.paused = true;
}

static void measure(void)
{
	struct winsize size;

	terminal.resized = true;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

void terminal_resume(void)
{
	terminal.paused = false;
	reset_prog_mode();
	measure();
	extras(true);
}

void terminal_suspend(void)
{
	terminal_pause();
	signals_stopping(true);
	kill(0, SIGTSTP);
	signals_stopping(false);
	terminal_resume();
}

void terminal_mouse(bool on)
{
	if (terminal.has_mouse && on != terminal.mouse)
		send(on ? MOUSE_ON : MOUSE_OFF);
	terminal.mouse = terminal.has_mouse && on;
}

bool terminal_has_mouse(void)
{
	return terminal.has_mouse;
}

struct terminal_news terminal_news(void)
{
	struct terminal_news news = { 0 };
	int signal;

	while ((signal = signals_next())) {
		if (signal == SIGWINCH) {
			measure();
			terminal.resizes++;
		}
		if (signal == SIGCONT)
			terminal_resume();
		news.interrupt |= signal == SIGINT;
		news.suspend |= signal == SIGTSTP;
		if (signal == SIGTERM || signal == SIGHUP)
			news.leave = signal;
	}
	news.resized = terminal.resized;
	terminal.resized = false;
	return news;
}

bool terminal_wait(int milliseconds)
{
	struct pollfd fds[] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_fd(), .events = POLLIN },
	};

	return poll(fds, 2, milliseconds) > 0 && fds[0].revents;
}

unsigned long terminal_resizes(void)
{
	return terminal.resizes;
}
