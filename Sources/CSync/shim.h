// Linux's syncfs and renameat2, which the C library declares only for programs that ask for GNU
// extensions.
#ifndef VH_CSYNC_H
#define VH_CSYNC_H

int syncfs(int fd);
int renameat2(int oldfolder, const char *oldname, int newfolder, const char *newname, unsigned flags);

// Both names change places in one step.
enum { VH_RENAME_EXCHANGE = 2 };

#endif
