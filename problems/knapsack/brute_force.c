/* Every choice: each item is taken or left. */
// judge: up to n 12
// judge: up to W 12
static long long best(const int *weights, const int *values, int count, long long room)
{
    if (count == 0)
        return 0;
    long long left = best(weights + 1, values + 1, count - 1, room);
    if (weights[0] > room)
        return left;
    long long taken = values[0] + best(weights + 1, values + 1, count - 1, room - weights[0]);
    return taken > left ? taken : left;
}

int knapsack(int *weights, int weights_size, int *values, int values_size, int capacity)
{
    (void)values_size;
    return (int)best(weights, values, weights_size, capacity);
}
