#ifndef GONGKAI_CLINUX_SHIM_H
#define GONGKAI_CLINUX_SHIM_H

// What glibc has and Swift does not show, for it lies behind _GNU_SOURCE.
#ifdef __linux__
#include <spawn.h>
#include <sys/resource.h>
#include <sys/types.h>

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int pipe2(int ends[2], int flags);
int memfd_create(const char *name, unsigned int flags);
int prlimit64(pid_t process, unsigned int resource, const struct rlimit *limit, void *old);

static inline int gongkai_limit(pid_t process, unsigned int resource, unsigned long most) {
  // On 64 bits, struct rlimit and struct rlimit64 are alike.
  struct rlimit limit = {most, most};
  return prlimit64(process, resource, &limit, 0);
}
#endif

#endif
