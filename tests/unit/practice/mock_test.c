#include "tests/support/cmocka_all.h"

#include "judge/practice/mock.h"

#include <math.h>
#include <string.h>

enum { MINUTE = 60000 };

static struct session_problem problem;
static struct session_event events[64];
static int64_t times[64];
static struct session_submission submission;
static struct session session;

static int begin(void **state)
{
    (void)state;
    problem =
        (struct session_problem){.id = "p", .minutes = 45, .counted = SIZE_MAX, .latest = SIZE_MAX};
    events[0] = (struct session_event){.seq = 1, .kind = SESSION_STARTED};
    session = (struct session){.mode = SESSION_MOCK,
                               .minutes = 45,
                               .problems = &problem,
                               .problem_count = 1,
                               .submissions = &submission,
                               .events = events,
                               .event_ms = times,
                               .event_count = 1};
    return 0;
}

static void say(enum mock_stage stage, int64_t outcome, const char *text, double minute)
{
    size_t i = session.event_count++;
    events[i] = (struct session_event){.seq = (int64_t)i + 1,
                                       .kind = SESSION_ANSWERED,
                                       .number = stage,
                                       .outcome = outcome,
                                       .text = text};
    times[i] = (int64_t)(minute * MINUTE);
    session.elapsed_ms = times[i];
}

static void near(double have, double want)
{
    if (fabs(have - want) > 1e-9)
        fail_msg("%.12g is not %.12g", have, want);
}

static void minutes_and_weights_add_up(void **state)
{
    (void)state;
    int64_t minutes = 0;
    int weight = 0;
    for (int i = 0; i < MOCK_STAGES; i++) {
        minutes += mock_stages[i].minutes;
        weight += mock_stages[i].weight;
    }
    assert_int_equal(minutes, 45);
    assert_int_equal(weight, 100);
}

static void a_perfect_interview_scores_a_hundred(void **state)
{
    (void)state;
    say(MOCK_UNDERSTAND, 1, "q", 1);
    say(MOCK_UNDERSTAND, 2, "q", 2);
    say(MOCK_UNDERSTAND, MOCK_DONE, "done", 4);
    say(MOCK_EXAMPLES, MOCK_RIGHT, "e", 5);
    say(MOCK_EXAMPLES, MOCK_RIGHT, "e", 6);
    say(MOCK_APPROACH, MOCK_RIGHT, "n^2", 7);
    say(MOCK_APPROACH, MOCK_RIGHT, "a hash table", 8);
    say(MOCK_APPROACH, MOCK_RIGHT, "O(n)", 9);
    say(MOCK_APPROACH, MOCK_RIGHT, "n", 10);
    say(MOCK_IMPLEMENT, MOCK_DONE, "done", 27);
    for (int i = 0; i < MOCK_TESTS_WANTED; i++)
        say(MOCK_TEST, i == 0 ? MOCK_PARTLY : MOCK_RIGHT, "t", 30);
    say(MOCK_TEST, MOCK_DONE, "done", 31);
    say(MOCK_ANALYSE, MOCK_RIGHT, "O(n)", 33);
    say(MOCK_ANALYSE, MOCK_RIGHT, "O(n)", 34);
    say(MOCK_OPTIMISE, MOCK_RIGHT, "sort", 36);
    submission.verdict = (struct session_verdict){
        .known = true, .passed = 7, .total = 7, .time = {"n", "n"}, .space = {"n", "n"}};
    problem.latest = problem.counted = 0;
    session.questions = 2;
    struct mock m = mock_of(&session);
    assert_int_equal(m.stage, MOCK_STAGES);
    near(m.total, 100);
    assert_string_equal(m.predicted[0], "O(n)");
    assert_int_equal(m.spent_ms[MOCK_UNDERSTAND], 4 * MINUTE);
    assert_int_equal(m.spent_ms[MOCK_IMPLEMENT], 17 * MINUTE);
    assert_int_equal(m.spent_ms[MOCK_OPTIMISE], 2 * MINUTE);
}

static void a_question_counts_once_and_nonsense_never(void **state)
{
    (void)state;
    say(MOCK_UNDERSTAND, 2, "q", 1);
    say(MOCK_UNDERSTAND, 2, "q", 1);
    say(MOCK_UNDERSTAND, MOCK_NOTHING, "q", 1);
    say(MOCK_UNDERSTAND, 9, "q", 1);
    session.questions = 4;
    struct mock m = mock_of(&session);
    near(m.share[MOCK_UNDERSTAND], 0.25);
    assert_int_equal(m.asked, 2);
    assert_int_equal(m.stage, MOCK_UNDERSTAND);
    session.elapsed_ms = 3 * MINUTE;
    m = mock_of(&session);
    assert_int_equal(m.spent_ms[MOCK_UNDERSTAND], 3 * MINUTE);
}

static void unreadable_examples_cost_no_try_and_wrong_ones_do(void **state)
{
    (void)state;
    say(MOCK_UNDERSTAND, MOCK_DONE, "done", 1);
    say(MOCK_EXAMPLES, MOCK_NOTHING, "[", 1);
    say(MOCK_EXAMPLES, MOCK_WRONG, "e", 1);
    session.questions = 4;
    struct mock m = mock_of(&session);
    assert_int_equal(m.stage, MOCK_EXAMPLES);
    assert_int_equal(m.lines, 1);
    say(MOCK_EXAMPLES, MOCK_RIGHT, "e", 1);
    m = mock_of(&session);
    assert_int_equal(m.stage, MOCK_APPROACH);
    near(m.share[MOCK_EXAMPLES], 0.5);
}

static void claims_are_worth_what_is_measured(void **state)
{
    (void)state;
    say(MOCK_UNDERSTAND, MOCK_DONE, "done", 1);
    say(MOCK_EXAMPLES, MOCK_DONE, "done", 1);
    say(MOCK_APPROACH, MOCK_DONE, "done", 1);
    say(MOCK_IMPLEMENT, MOCK_DONE, "done", 1);
    say(MOCK_TEST, MOCK_DONE, "done", 1);
    say(MOCK_ANALYSE, MOCK_NOTHING, "linear", 1); /* asked again */
    say(MOCK_ANALYSE, MOCK_RIGHT, "O(n log n)", 1);
    say(MOCK_ANALYSE, MOCK_RIGHT, "1", 1);
    submission.verdict = (struct session_verdict){
        .known = true, .passed = 3, .total = 4, .time = {"n", "n log n"}, .space = {"n", "n"}};
    problem.latest = 0;
    session.questions = 4;
    struct mock m = mock_of(&session);
    near(m.share[MOCK_ANALYSE], 0.5);
    near(m.share[MOCK_IMPLEMENT], 0.75);
    assert_int_equal(m.stage, MOCK_OPTIMISE);
}

static void questions_are_found_by_their_words(void **state)
{
    (void)state;
    static const char *const q[] = {"Can values occur more than once?",
                                    "What if several pairs fit?",
                                    "Positions or values?",
                                    "Is the array sorted?",
                                    "Is there always a pair?",
                                    "How large are the numbers?",
                                    "Can the array be empty?"};
    static const struct {
        const char *line;
        size_t want;
    } rows[] = {{"is the input sorted?", 3},     {"can it be empty", 6},
                {"does a pair always exist", 4}, {"do I return positions?", 2},
                {"how large do numbers get", 5}, {"SEVERAL PAIRS?", 1},
                {"what is the", SIZE_MAX},       {"", SIZE_MAX},
                {"colour of the sky", SIZE_MAX}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (mock_match(rows[i].line, q, 7) != rows[i].want)
            fail_msg("'%s' gives %zu", rows[i].line, mock_match(rows[i].line, q, 7));
    }
}

static void classes_are_held_against_the_target(void **state)
{
    (void)state;
    static const char *const axes[] = {"n", "V", "E", NULL};
    static const struct {
        const char *guess, *target;
        enum mock_outcome want;
    } rows[] = {
        {"n", "n", MOCK_RIGHT},          {"O(n)", "n", MOCK_RIGHT},
        {" o( n ) ", "n", MOCK_RIGHT},   {"1", "n", MOCK_RIGHT},
        {"log n", "n", MOCK_RIGHT},      {"n log n", "n", MOCK_PARTLY},
        {"n^2", "n log n", MOCK_PARTLY}, {"linear", "n", MOCK_NOTHING},
        {"", "n", MOCK_NOTHING},         {"n^2", NULL, MOCK_RIGHT},
        {"2^n", "n^3", MOCK_PARTLY},     {"V+E", "(V+E) log V", MOCK_RIGHT},
        {"fast!", NULL, MOCK_NOTHING},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (mock_class(rows[i].guess, rows[i].target, axes) != rows[i].want)
            fail_msg("row %zu: '%s'", i, rows[i].guess);
    }
    assert_true(mock_same_class("O(n)", "n"));
    assert_false(mock_same_class("O(n)", "n^2"));
    assert_false(mock_same_class(NULL, "n"));
    assert_false(mock_same_class("x y", "x y !"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(minutes_and_weights_add_up, begin),
        cmocka_unit_test_setup(a_perfect_interview_scores_a_hundred, begin),
        cmocka_unit_test_setup(a_question_counts_once_and_nonsense_never, begin),
        cmocka_unit_test_setup(unreadable_examples_cost_no_try_and_wrong_ones_do, begin),
        cmocka_unit_test_setup(claims_are_worth_what_is_measured, begin),
        cmocka_unit_test_setup(questions_are_found_by_their_words, begin),
        cmocka_unit_test_setup(classes_are_held_against_the_target, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
