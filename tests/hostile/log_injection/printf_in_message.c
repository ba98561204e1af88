/* attack: conversion characters in what becomes a message
 * allowed: runtime_error
 * invariant: nothing is taken for a format
 * control: stands
 */
#include <assert.h>
#include <stdlib.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    assert(!"%s%n%s%n%s%n%1000000d");
    return NULL;
}
