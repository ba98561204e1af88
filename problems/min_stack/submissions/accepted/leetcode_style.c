/* Two arrays of the largest size, the second one with the minima; platform names. */
#define CAPACITY 32768

typedef struct {
    int stack[CAPACITY];
    int mins[CAPACITY];
    int top;
    int minTop;
} MinStack;

MinStack* minStackCreate() {
    MinStack* obj = malloc(sizeof(MinStack));
    obj->top = -1;
    obj->minTop = -1;
    return obj;
}

void minStackPush(MinStack* obj, int val) {
    obj->stack[++obj->top] = val;
    if (obj->minTop < 0 || val <= obj->mins[obj->minTop])
        obj->mins[++obj->minTop] = val;
}

void minStackPop(MinStack* obj) {
    if (obj->stack[obj->top--] == obj->mins[obj->minTop])
        obj->minTop--;
}

int minStackTop(MinStack* obj) {
    return obj->stack[obj->top];
}

int minStackGetMin(MinStack* obj) {
    return obj->mins[obj->minTop];
}

void minStackFree(MinStack* obj) {
    free(obj);
}
