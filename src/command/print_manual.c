// SPDX-License-Identifier: GPL-3.0-or-later
/* The manual page, mdoc(7), made from the tables that help is made from. */
#include "command/prints.h"

#include "base/words.h"
#include "command/commands.h"
#include "command/options.h"
#include "config/config.h"
#include "json/json.h"

/* Text inside a line: what roff would take for its own is escaped. */
static void put(const char *string)
{
	bool ended = false;

	for (; *string; string++) {
		if (*string == '\\')
			fputs("\\e", stdout);
		else if (*string == '"')
			fputs("\\(dq", stdout);
		else if (*string == ' ' && ended)
			putchar('\n'); /* roff wants each sentence on its own line */
		else if (*string != '`')
			putchar(*string);
		ended = *string == '.';
	}
}

/* A line of text of its own, which may begin with a dot. */
static void say(const char *string)
{
	fputs("\\&", stdout);
	put(string);
	putchar('\n');
}

/* ".It MACRO "words argument"" and what it does. */
static void item(const char *macro, const char *before, const char *name,
		 const char *argument, const char *does)
{
	printf(".It %s \"%s", macro, before);
	put(name);
	if (argument) {
		putchar(' ');
		put(argument);
	}
	puts("\"");
	say(does);
}

static void begin_list(const char *section, const char *sentence)
{
	printf(".Sh %s\n", section);
	if (sentence)
		say(sentence);
	puts(".Bl -tag -width Ds");
}

static void end_list(void)
{
	puts(".El");
}

static void put_head(void)
{
	printf(".\\\" Printed from the program's tables: smtp-tutor print man\n"
	       ".Dd November 23, 2026\n"
	       ".Dt SMTP-TUTOR 1\n"
	       ".Os smtp-tutor %s\n"
	       ".Sh NAME\n"
	       ".Nm smtp-tutor\n"
	       ".Nd learn SMTP by speaking it\n"
	       ".Sh SYNOPSIS\n"
	       ".Nm\n"
	       ".Op Ar OPTION ...\n"
	       ".Op Ar COMMAND Op Ar ARGUMENT ...\n"
	       ".Sh DESCRIPTION\n"
	       ".Nm\n", SMTP_TUTOR_VERSION);
	say("opens a split screen in which you speak SMTP to a mail server that lives "
	    "in the same program. The server answers by the rows of one table, and "
	    "beside every reply stands what was checked, which check decided, and what "
	    "to say next. Lessons set goals and tell when they are met.");
	puts(".Pp");
	say("Where the terminal cannot hold the screen, or with the option plain, the "
	    "same is said in labelled lines, one after the other.");
}

static void put_commands(const struct command *commands)
{
	begin_list("COMMANDS", NULL);
	for (const struct command *command = commands; command->run; command++)
		item("Cm", "", command->name ? command->name : "(none)",
		     command->argument ? _(command->argument) : NULL, _(command->does));
	end_list();
}

static void put_options(void)
{
	const struct option_facts *facts;

	begin_list("OPTIONS", NULL);
	for (size_t n = 0; (facts = option_facts(n)); n++)
		item("Cm", "\\-\\-", facts->name, facts->argument ? _(facts->argument) : NULL,
		     _(facts->does));
	end_list();
}

static void put_orders(void)
{
	const struct order_facts *facts;

	begin_list("ORDERS", _("Lines that begin with a colon are orders to the tutor, in "
			       "every state. A line to the server that begins with a "
			       "colon is typed with two."));
	for (size_t n = 0; (facts = tutor_order_facts(n)); n++)
		item("Ic", ":", facts->name, facts->argument ? _(facts->argument) : NULL,
		     _(facts->does));
	end_list();
}

static void put_keys(void)
{
	begin_list("KEYS", _("Each key is a command of Readline with a name, which inputrc "
			     "can bind to other keys."));
	for (enum action action = 0; action < ACTIONS; action++) {
		const struct action_facts *facts = action_facts(action);

		item("Ic", "", _(facts->called), facts->command, _(facts->does));
	}
	end_list();
}

static void put_pipes(void)
{
	puts(".Sh CODES ON A PIPE");
	say(_("Without arguments the command code reads standard input. A line that is one "
	      "code and no more is explained by itself. A reply is explained as one, however "
	      "many lines it has: those that continue it, as in 250-SIZE, those in front that "
	      "begin with no code, and those behind. An empty line, or the first line of "
	      "another reply, ends it."));
}

static void put_json(void)
{
	const struct schema_member *member;

	begin_list("JSON", _("With --json the commands code, code --list and compare print one "
			     "JSON object. Names and numbers are the same in every language; "
			     "sentences are for people, and translated. Members may be added."));
	for (size_t n = 0; (member = schema_member_at(n)); n++)
		item("Va", "", member->path, NULL, _(member->does));
	end_list();
}

static void put_servers(void)
{
	const struct smtp_setting *setting;

	begin_list("SERVERS", _("The option setting and the order setting take one of these "
				"names."));
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		item("Cm", "", setting->name, NULL, _(setting->about));
	end_list();
}

static void put_key(const struct config_table *table, const struct key *key)
{
	struct buffer takes = { 0 }, usual = { 0 };

	key_takes(&takes, key);
	config_usual(&usual, table, key);
	if (usual.len)
		buffer_format(&takes, _("; without it %s"), usual.at);
	printf(".It Cm %s No \"", key->name);
	put(buffer_string_of(&takes));
	puts("\"");
	say(_(key->does));
	buffer_free(&takes);
	buffer_free(&usual);
}

/* What a file for the option setting may hold. */
static void put_settings(void)
{
	const struct config_table *table;

	puts(".Sh SETTING FILES");
	say(_("A server is described by lines of YAML, a key and its value. What is not said "
	      "is as in the server that base names. The command print setting writes a "
	      "server that is built in as such a file; the command check tells what is "
	      "wrong in one."));
	for (size_t n = 0; (table = config_table(n)); n++) {
		fputs(".Ss ", stdout);
		put(_(table->title));
		putchar('\n');
		puts(".Bl -tag -width Ds");
		for (const struct key *key = table->keys; key->name; key++)
			put_key(table, key);
		end_list();
	}
}

static void put_rest(void)
{
	begin_list("ENVIRONMENT", NULL);
	item("Ev", "", "SMTP_TUTOR_LESSONS", NULL, "A folder of lessons, looked at first.");
	item("Ev", "", "NO_COLOR", NULL, "When set and not empty, no colours are used.");
	item("Ev", "", "XDG_STATE_HOME", NULL, "Where progress and history are kept.");
	item("Ev", "", "VISUAL, EDITOR", NULL, "The editor that the order edit opens.");
	end_list();
	begin_list("FILES", NULL);
	item("Pa", "", "~/.local/state/smtp-tutor/progress.db", NULL, "Which goals were met.");
	item("Pa", "", "~/.local/state/smtp-tutor/history", NULL, "The lines typed before.");
	item("Pa", "", "~/.inputrc", NULL, "Readline's; $if smtp-tutor holds here only.");
	end_list();
	begin_list("EXIT STATUS", NULL);
	item("Er", "", "0", NULL, "All is well.");
	item("Er", "", "1", NULL, "The answer is no: a code is unknown, a lesson is broken.");
	item("Er", "", "2", NULL, "The command line is not understood.");
	item("Er", "", "65, 66, 74", NULL, "The input is not well formed; a file or lesson "
	     "is not there; something could not be written.");
	end_list();
	puts(".Sh EXAMPLES\n"
	     "Let a mail client speak to the server, with reasons on standard error:\n"
	     ".Pp\n"
	     ".Dl swaks \\-\\-pipe 'smtp-tutor stdio \\-\\-explain' \\-\\-to bob@example.org\n"
	     ".Sh SEE ALSO\n"
	     ".Xr readline 3\n"
	     ".Sh STANDARDS\n"
	     "RFC 5321, RFC 2034, RFC 3463.");
}

int print_man(const struct options *options)
{
	put_head();
	put_commands(options->commands);
	put_options();
	put_orders();
	put_keys();
	put_pipes();
	put_json();
	put_servers();
	put_settings();
	put_rest();
	return 0;
}
