/* Features: what is missing says what is lost and how to mend it, and what is present agrees with what
 * the sandbox does. */
#include "judge/sandbox/features.h"

#include "judge/model/result.h"
#include "judge/sandbox/tool.h"
#include "tests/unit/sandbox/mode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct feature *find(const char *name)
{
    size_t count = 0;
    const struct feature *f = features_probe(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(f[i].name, name) == 0)
            return &f[i];
    fail_msg("no feature %s", name);
    return NULL;
}

static void every_feature_can_explain_itself(void **state)
{
    (void)state;
    size_t count = 0;
    const struct feature *f = features_probe(&count);
    assert_in_range(count, 8, 40);
    for (size_t i = 0; i < count; i++) {
        assert_true(f[i].name != NULL && f[i].lost != NULL && f[i].mend != NULL);
        assert_true(f[i].detail[0] != '\0');
        if (!f[i].present)
            assert_true(f[i].lost[0] != '\0');
        if (f[i].required && !f[i].present)
            fail_msg("this machine lacks %s: %s", f[i].name, f[i].detail);
    }
}

static void landlock_and_namespaces_agree_with_the_sandbox_for_tools(void **state)
{
    (void)state;
    bool landlock = find("Landlock")->present, mounts = find("mount namespace")->present;
    unsigned layers = tool_layers();
    assert_int_equal(landlock, (layers & LAYER_LANDLOCK) != 0);
    assert_int_equal(mounts, (layers & LAYER_NAMESPACES) != 0);
    assert_int_equal(mounts, mode->place == PLACE_HERE);
    assert_true(find("seccomp")->present);
}

/* What is missing here can be mended by a command, or by the right kernel. */
static void refused_namespaces_say_how_to_allow_them(void **state)
{
    (void)state;
    if (mode->place != PLACE_CONTAINER)
        skip();
    const struct feature *f = find("user namespaces");
    assert_false(f->present);
    assert_string_equal(f->mend, "sudo sysctl -w user.max_user_namespaces=15000");
    assert_true(strlen(f->detail) > 0);
}

int main(int argc, char **argv)
{
    mode_enter(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_feature_can_explain_itself),
        cmocka_unit_test(refused_namespaces_say_how_to_allow_them),
        cmocka_unit_test(landlock_and_namespaces_agree_with_the_sandbox_for_tools),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
