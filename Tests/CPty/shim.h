// Pseudo-terminals for the tests: openpty and friends, which the default overlay hides.
#ifndef VH_CPTY_SHIM_H
#define VH_CPTY_SHIM_H

#include <pty.h>
#include <termios.h>
#include <sys/ioctl.h>

#endif
