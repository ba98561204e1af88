# One interface target carries the flags of the trusted side. The harness has
# flags of its own: it is linked statically and measured, so no sanitizer.
add_library(judge_flags INTERFACE)
target_compile_definitions(judge_flags INTERFACE _GNU_SOURCE JUDGE_VERSION="${PROJECT_VERSION}")
target_include_directories(judge_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(judge_flags INTERFACE
    -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wwrite-strings
    -Wformat=2 -Wundef -Wvla -fno-common
    $<$<BOOL:${JUDGE_WERROR}>:-Werror>)
# The build id tells caches apart.
target_link_options(judge_flags INTERFACE -Wl,--build-id=sha1)
if(JUDGE_SANITIZE)
    target_compile_options(judge_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(judge_flags INTERFACE -fsanitize=address,undefined)
else()
    target_compile_options(judge_flags INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2 -fstack-protector-strong>)
    target_link_options(judge_flags INTERFACE -Wl,-z,relro,-z,now)
endif()
if(JUDGE_FUZZ) # coverage for libFuzzer; the fuzz programs themselves link it
    target_compile_options(judge_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# One library per module of judge/: judge_module(base err.c ... LIBS jansson)
function(judge_module name)
    cmake_parse_arguments(arg "" "" "LIBS" ${ARGN})
    add_library(judge_${name} STATIC ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(judge_${name} PUBLIC judge_flags ${arg_LIBS})
endfunction()
