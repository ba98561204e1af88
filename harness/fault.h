/* Crashes, told in the problem's words. */
#ifndef HARNESS_FAULT_H
#define HARNESS_FAULT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In the zygote: handlers on a stack of their own; every case inherits them. */
void jh_fault_install(void);
/* Before the harness reads what the solution left, when the solution changed handlers. */
void jh_fault_reinstall(void);
extern bool jh_fault_replaced;

/* The place in the image that called what runs now: the first return address above the given stack
 * address that points into its code, 0 if there is none near. */
uintptr_t jh_image_caller(uintptr_t from);

/* The same for a library function of the checked build that was called from `from`, its return
 * address: an address inside of the call. */
uintptr_t jh_call_site(uintptr_t from, uintptr_t frame);

/* Copy from an address that may be unreadable. */
bool jh_try_read(void *out, const void *from, size_t len);

/* "prefix|words" about a pointer made of poison, by the memory it must have been read from; or
 * NULL. */
const char *jh_poisoned(uint64_t word);

/* How many bytes from p on can be read, at most n; looks at one byte of each page. */
size_t jh_readable(const void *p, size_t n);

#endif
