/* Two arrays as stacks, platform names. */
#define MAX_CALLS 40000

typedef struct {
    int* stackIn;
    int* stackOut;
    int topIn;
    int topOut;
} MyQueue;

MyQueue* myQueueCreate() {
    MyQueue* obj = (MyQueue*)malloc(sizeof(MyQueue));
    obj->stackIn = (int*)malloc(sizeof(int) * MAX_CALLS);
    obj->stackOut = (int*)malloc(sizeof(int) * MAX_CALLS);
    obj->topIn = 0;
    obj->topOut = 0;
    return obj;
}

void myQueuePush(MyQueue* obj, int x) {
    obj->stackIn[obj->topIn++] = x;
}

int myQueuePeek(MyQueue* obj) {
    if (obj->topOut == 0) {
        while (obj->topIn > 0)
            obj->stackOut[obj->topOut++] = obj->stackIn[--obj->topIn];
    }
    return obj->stackOut[obj->topOut - 1];
}

int myQueuePop(MyQueue* obj) {
    int x = myQueuePeek(obj);
    obj->topOut--;
    return x;
}

bool myQueueEmpty(MyQueue* obj) {
    return obj->topIn == 0 && obj->topOut == 0;
}

void myQueueFree(MyQueue* obj) {
    free(obj->stackIn);
    free(obj->stackOut);
    free(obj);
}
