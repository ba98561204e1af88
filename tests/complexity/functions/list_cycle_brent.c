/* Brent's search for a cycle. The list's end is tied to its middle first.
 *
 * shape: list
 * time: n
 * space: 1
 * sizes: 64..16384
 */
long long f(struct ListNode *head)
{
    int length = 1;
    struct ListNode *last = head;
    for (; last->next != NULL; last = last->next)
        length++;
    struct ListNode *middle = head;
    for (int i = 0; i < length / 2; i++)
        middle = middle->next;
    last->next = middle;
    int cycle = 1;
    int power = 1;
    struct ListNode *tortoise = head;
    struct ListNode *hare = head->next;
    while (tortoise != hare) {
        if (cycle == power) {
            tortoise = hare;
            power *= 2;
            cycle = 0;
        }
        hare = hare->next;
        cycle++;
    }
    last->next = NULL;
    return cycle;
}
