/* Single keys from a terminal, without echo. The terminal is as it was after keys_close(), and also
 * when the program ends by exit(). */
#ifndef JUDGE_CLI_KEYS_H
#define JUDGE_CLI_KEYS_H

#include <stdbool.h>

/* False, and nothing is changed, where standard input is no terminal. */
bool keys_open(void);
void keys_close(void); /* accepts what was never opened */

/* The next key that waits, or 0. */
char keys_next(void);

#endif
