#!/bin/sh
# An installed judge works on its own, without the checkout and without settings.
#
#     install.sh CMAKE BUILD_DIR
set -eu
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
"$1" --install "$2" --prefix "$prefix" > "$prefix/log" || { cat "$prefix/log"; exit 1; }
unset JUDGE_PROBLEMS JUDGE_LIBEXEC
export HOME="$prefix/home" XDG_CACHE_HOME="$prefix/cache" XDG_DATA_HOME="$prefix/data"
mkdir "$prefix/home" "$prefix/work"
cd "$prefix/work"
judge=$prefix/bin/judge
"$judge" --version
"$judge" list --names | grep -q '^two_sum$' || { echo "the installed problems are not found"; exit 1; }
"$judge" show two_sum > /dev/null
test -s "$prefix/share/man/man1/judge.1" || { echo "no manual page"; exit 1; }
test -s "$prefix/share/bash-completion/completions/judge" || { echo "no completions"; exit 1; }
"$judge" new two_sum > /dev/null
if ! "$judge" doctor > doctor.txt && [ "${JUDGE_MUST_SANDBOX:-}" != 1 ]; then
    cat doctor.txt
    exit 77 # no sandbox here
fi
# a starter compiles and answers wrongly
status=0
"$judge" run two_sum -q > verdict.txt || status=$?
cat verdict.txt
test "$status" = 1
grep -q 'WRONG ANSWER' verdict.txt
include=$(sed -n 's/^-I//p' solutions/compile_flags.txt)
test -f "$include/prelude.h" || { echo "compile_flags.txt names no folder with prelude.h"; exit 1; }
