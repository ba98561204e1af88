#include "judge/build/endless.h"

#include <stddef.h>
#include <string.h>

#if defined __x86_64__

static bool starts(struct bytes code, const char *with, size_t len)
{
    return code.len >= len && memcmp(code.data, with, len) == 0;
}

static struct bytes after(struct bytes code, size_t len)
{
    return (struct bytes){code.data + len, code.len - len};
}

/* push %rbp; mov %rsp,%rbp; perhaps sub $n,%rsp */
static struct bytes after_prologue(struct bytes code)
{
    if (!starts(code, "\x55\x48\x89\xe5", 4))
        return (struct bytes){NULL, 0};
    code = after(code, 4);
    if (starts(code, "\x48\x83\xec", 3) && code.len > 4)
        return after(code, 4);
    if (starts(code, "\x48\x81\xec", 3) && code.len > 7)
        return after(code, 7);
    return code;
}

/* Bytes of an operand at n(%rbp), counted from its ModRM byte; 0 for another kind. */
static size_t frame_operand(unsigned char modrm)
{
    return (modrm & 0xc7) == 0x45 ? 2 : (modrm & 0xc7) == 0x85 ? 5 : 0;
}

/* Bytes of the mov that the code begins with, 0 if it is something else: a register to the frame, or an
 * integer register to another. */
static size_t move_length(struct bytes code)
{
    size_t at = 0;
    bool vector = code.data[0] == 0xf2 || code.data[0] == 0xf3; /* movsd, movss */
    if (vector || code.data[0] == 0x66)
        at++;
    if (at < code.len && (code.data[at] & 0xf0) == 0x40) /* REX */
        at++;
    if (vector && starts(after(code, at), "\x0f\x11", 2))
        at += 2;
    else if (!vector && at < code.len && (code.data[at] & 0xfe) == 0x88)
        at++;
    else
        return 0;
    if (at == code.len)
        return 0;
    bool to_register = !vector && (code.data[at] & 0xc0) == 0xc0;
    size_t operand = to_register ? 1 : frame_operand(code.data[at]);
    return operand > 0 && operand <= code.len - at ? at + operand : 0;
}

bool code_is_endless_loop(struct bytes code)
{
    code = after_prologue(code);
    for (size_t len = 1; len > 0 && code.len > 2; code = after(code, len))
        len = move_length(code);
    return code.len == 2 && starts(code, "\xeb\xfe", 2); /* jmp . */
}

#else

bool code_is_endless_loop(struct bytes code)
{
    (void)code;
    return false;
}

#endif
