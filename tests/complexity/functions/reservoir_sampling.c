/* A sample of 32 elements from a list of unknown length.
 *
 * shape: list
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(struct ListNode *head)
{
    enum { KEEP = 32 };
    int kept[KEEP] = {0};
    int seen = 0;
    for (; head != NULL; head = head->next, seen++) {
        int at = seen < KEEP ? seen : rand() % (seen + 1);
        if (at < KEEP)
            kept[at] = head->val;
    }
    long long sum = 0;
    for (int i = 0; i < KEEP; i++)
        sum += kept[i];
    return sum;
}
