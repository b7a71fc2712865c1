// Linux's syncfs, which the C library declares only for programs that ask for GNU extensions.
#ifndef VH_CSYNC_H
#define VH_CSYNC_H

int syncfs(int fd);

#endif
