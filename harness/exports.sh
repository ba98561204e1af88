#!/bin/sh
# Turn exports.txt into what the linker reads.
#
#   exports.sh keep TABLE                  EXTERN lines that pull every exported symbol into judge-harness
#   exports.sh uncounted TABLE             names whose cost is not constant and not charged
#   exports.sh fast|counting|checked|generator TABLE HARNESS NM
#                                          PROVIDE lines with the addresses in the linked HARNESS
#
# Fails when a symbol is missing, or is an ifunc: its address would be that of the selector.
set -eu
kind=$1
table=$2

if [ "$kind" = keep ]; then
    awk '!/^#/ && NF {
        name = $1; sub(/^\?/, "", name)
        fast = $2 == "." ? name : $2
        counting = $3 == "." || $3 == "!" || $3 == "" ? fast : $3
        if (fast != "-") print "EXTERN(" fast ")"
        if (counting != "-" && counting != fast) print "EXTERN(" counting ")"
    }' "$table"
    exit
fi

if [ "$kind" = uncounted ]; then
    awk '!/^#/ && $3 == "!" { sub(/^\?/, "", $1); print $1 }' "$table"
    exit
fi

"${4:-nm}" "$3" | awk -v kind="$kind" '
    FNR == NR {
        # a local of the same name never wins over the global
        if (NF == 3 && (!($3 in type) || $2 ~ /[A-Z]/)) { type[$3] = $2; address[$3] = $1 }
        next
    }
    /^#/ || !NF { next }
    {
        name = $1; optional = sub(/^\?/, "", name)
        fast = $2 == "." ? name : $2
        symbol = kind != "counting" ? fast : ($3 == "." || $3 == "!" || $3 == "" ? fast : $3)
        if (kind == "checked" && ("jh_checked_" name) in type) symbol = "jh_checked_" name
        else if (kind == "checked" && $3 ~ /^jh_fixed_/) symbol = $3
        if (symbol == "-" || ($4 != "" && $4 != kind)) next
        if (!(symbol in type)) {
            if (!optional) { print "exports: " name ": judge-harness has no " symbol > "/dev/stderr"; bad = 1 }
            next
        }
        if (type[symbol] == "i") {
            print "exports: " name ": " symbol " is an ifunc; add it to libc_fast.c" > "/dev/stderr"
            bad = 1
        }
        print "PROVIDE(" name " = 0x" address[symbol] ");"
    }
    END { exit bad }' - "$table"
