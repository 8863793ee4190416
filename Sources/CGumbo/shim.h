#ifndef GONGKAI_CGUMBO_SHIM_H
#define GONGKAI_CGUMBO_SHIM_H

#include <gumbo.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Gumbo bounds neither memory nor depth nor time, and frees its tree by recursion. Here it parses
// in memory of our own, which is bounded and freed at once; what asks for more ends the parse with
// a jump, for Gumbo does not expect an allocation to fail.

enum gongkai_refusal {
  GONGKAI_PARSED = 0,
  GONGKAI_TOO_DEEP = 1,
  GONGKAI_TOO_LARGE = 2,
  GONGKAI_TOO_SLOW = 3,
};

struct gongkai_chunk {
  struct gongkai_chunk *previous;
  size_t size;
  char bytes[];
};

struct gongkai_page {
  GumboOutput *output;
  enum gongkai_refusal refusal;
  size_t max_depth, max_bytes;
  double deadline;
  struct gongkai_chunk *chunk;
  size_t used, total, count, nodes;
  // The latest allocation of the size of a node, which is one unless it is a text of that length.
  GumboNode *node;
  jmp_buf refused;
};

static inline double gongkai_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// Whether a node lies in the page's own memory: what looks like one may be text.
static inline int gongkai_owns(struct gongkai_page *page, GumboNode *node) {
  uintptr_t at = (uintptr_t)node;
  if (at % sizeof(void *) != 0) return 0;
  for (struct gongkai_chunk *chunk = page->chunk; chunk; chunk = chunk->previous) {
    uintptr_t start = (uintptr_t)chunk->bytes;
    if (at >= start && at + sizeof(GumboNode) <= start + chunk->size) return 1;
  }
  return 0;
}

static inline int gongkai_is_too_deep(struct gongkai_page *page) {
  size_t depth = 0;
  for (GumboNode *node = page->node; gongkai_owns(page, node); node = node->parent) {
    if (++depth > page->max_depth) return 1;
  }
  return 0;
}

static inline void gongkai_refuse(struct gongkai_page *page, enum gongkai_refusal refusal) {
  page->refusal = refusal;
  longjmp(page->refused, 1);
}

static inline void *gongkai_allocate(void *context, size_t size) {
  struct gongkai_page *page = (struct gongkai_page *)context;
  if (size > page->max_bytes) gongkai_refuse(page, GONGKAI_TOO_LARGE);
  size = (size + 15) & ~(size_t)15;
  if (++page->count % 1024 == 0 && gongkai_seconds() > page->deadline) {
    gongkai_refuse(page, GONGKAI_TOO_SLOW);
  }
  if (!page->chunk || page->used + size > page->chunk->size) {
    size_t next = page->chunk ? page->chunk->size * 2 : (size_t)1 << 19;
    if (next > (size_t)1 << 24) next = (size_t)1 << 24;
    if (next < size) next = size;
    if (page->total + next > page->max_bytes) gongkai_refuse(page, GONGKAI_TOO_LARGE);
    struct gongkai_chunk *chunk =
        (struct gongkai_chunk *)malloc(offsetof(struct gongkai_chunk, bytes) + next);
    if (!chunk) gongkai_refuse(page, GONGKAI_TOO_LARGE);
    chunk->previous = page->chunk;
    chunk->size = next;
    page->chunk = chunk;
    page->used = 0;
    page->total += next;
  }
  void *memory = page->chunk->bytes + page->used;
  page->used += size;
  if (size == ((sizeof(GumboNode) + 15) & ~(size_t)15)) {
    // The node before has its parent by now.
    if (++page->nodes % 16 == 0 && gongkai_is_too_deep(page)) gongkai_refuse(page, GONGKAI_TOO_DEEP);
    memset(memory, 0, size);
    page->node = (GumboNode *)memory;
  }
  return memory;
}

static inline void gongkai_deallocate(void *context, void *memory) {
  (void)context;
  (void)memory;
}

static inline void gongkai_page_free(struct gongkai_page *page) {
  if (!page) return;
  while (page->chunk) {
    struct gongkai_chunk *previous = page->chunk->previous;
    free(page->chunk);
    page->chunk = previous;
  }
  free(page);
}

// Parses UTF-8, which must outlive the page. Null if there is no memory at all.
__attribute__((noinline)) static struct gongkai_page *gongkai_page_parse(
    const char *bytes, size_t count, size_t max_depth, size_t max_bytes, double seconds) {
  struct gongkai_page *page = (struct gongkai_page *)calloc(1, sizeof(struct gongkai_page));
  if (!page) return NULL;
  page->max_depth = max_depth;
  page->max_bytes = max_bytes;
  page->deadline = gongkai_seconds() + seconds;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = gongkai_allocate;
  options.deallocator = gongkai_deallocate;
  options.userdata = page;
  options.max_errors = 0;
  if (setjmp(page->refused) == 0) {
    page->output = gumbo_parse_with_options(&options, bytes, count);
  } else {
    page->output = NULL;
  }
  return page;
}

#endif
