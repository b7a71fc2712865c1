// What the Swift importer can't see of ncurses: the wide switch, the attribute macros, and the
// calls that need stdin and stdout, which are unsafe globals to Swift.
#ifndef VH_CNCURSES_SHIM_H
#define VH_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const attr_t vh_attr_bold = A_BOLD;
static const attr_t vh_attr_dim = A_DIM;
static const attr_t vh_attr_reverse = A_REVERSE;
static const attr_t vh_attr_underline = A_UNDERLINE;

// Presses of the first button and the wheel, told at once instead of waiting for a click.
static inline void vh_mouse_on(void) {
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

// The row of the event that waits, and -1, 0 or 1: wheel up, button, wheel down.
static inline int vh_mouse_event(int *row, int *kind) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  *row = event.y;
  *kind = (event.bstate & BUTTON4_PRESSED) ? -1 : (event.bstate & BUTTON5_PRESSED) ? 1 : 0;
  return *kind != 0 || (event.bstate & BUTTON1_PRESSED);
}

static inline SCREEN *vh_newterm(void) { return newterm(NULL, stdout, stdin); }

// stdscr is a mutable global, which Swift refuses to read.
static inline WINDOW *vh_stdscr(void) { return stdscr; }

static inline int vh_set_attributes(WINDOW *window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, (short)pair, NULL);
}

// Hidden behind a feature macro in wchar.h.
extern int wcwidth(wchar_t character);
static inline int vh_column_count(int scalar) { return wcwidth((wchar_t)scalar); }

static inline int vh_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
static inline int vh_is_plain_c(void) {
  return strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0;
}

#endif
