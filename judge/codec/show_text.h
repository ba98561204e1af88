/* Shared by the two files that write values as text. */
#ifndef JUDGE_CODEC_SHOW_TEXT_H
#define JUDGE_CODEC_SHOW_TEXT_H

#include "judge/codec/codec.h"

const char *show_ellipsis(const struct show *how);

/* A string in double quotes, byte how->focus visible, cut at how->width columns. */
void show_text(const unsigned char *p, size_t len, const struct show *how, struct buf *out);

/* A character in single quotes. */
void show_char(unsigned char c, const struct show *how, struct buf *out);

#endif
