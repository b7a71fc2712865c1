// Pseudo-terminals for the tests: openpty and friends, which the default overlay hides.
#ifndef VH_CPTY_SHIM_H
#define VH_CPTY_SHIM_H

#include <pty.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <termios.h>

// A session of its own, so that the slave becomes the controlling terminal; an empty signal mask
// and default handlers, because test threads block signals and a child inherits that.
// 0x80 is POSIX_SPAWN_SETSID, which hides behind a feature macro.
static const short vh_pty_spawn_flags = 0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;

static inline int vh_pty_set_size(int descriptor, unsigned short rows, unsigned short columns) {
  struct winsize size = {rows, columns, 0, 0};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

// The bytes that were sent and that the program has not read yet.
static inline int vh_pty_unread(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

#endif
