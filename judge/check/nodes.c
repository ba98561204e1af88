/* Where the nodes of a list result come from. The harness names for each node its position among
 * the input's nodes, or -1 for one that the solution made; that is the child's word, so it is
 * bounded here. */
#include "judge/check/compare.h"

bool compare_nodes(const struct wire_type *t, struct cursor *got, size_t nodes, struct finding *out)
{
    struct list_view v;
    must(frame_list(got, t, true, &v));
    own_mem bool *seen = mem_alloc(nodes);
    for (uint32_t i = 0; v.origins != NULL && i < v.count; i++) {
        int32_t origin = frame_load_i32(v.origins + (size_t)i * 4);
        out->index = i;
        if (origin < 0 || (size_t)origin >= nodes) {
            buf_printf(&out->text,
                       "index %u: this node is new; the answer must consist of the "
                       "input's own nodes",
                       i);
            return false;
        }
        if (seen[origin]) {
            buf_printf(&out->text, "index %u: this node stands in the answer before", i);
            return false;
        }
        seen[origin] = true;
    }
    return true;
}
