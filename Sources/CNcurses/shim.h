// What the Swift importer can't see of ncurses: the wide switch and the attribute macros.
#ifndef VH_CNCURSES_SHIM_H
#define VH_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
