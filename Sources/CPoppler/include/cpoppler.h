#ifndef CPOPPLER_H
#define CPOPPLER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What stands on the pages of a PDF, through poppler: one pass over a page's content, nothing is drawn.
///
/// Lengths are in points (1/72 inch), positions count from the top-left corner of the page's crop box after the page's
/// own rotation, y downwards. No function throws; none may be called from two threads for the same document.

/// The version of poppler that this was compiled against.
const char *cpoppler_version(void);

typedef enum {
  CPOPPLER_OK = 0,
  /// It opens only with a password.
  CPOPPLER_ENCRYPTED,
  /// It is no PDF, or so damaged that poppler doesn't find its pages.
  CPOPPLER_DAMAGED,
  CPOPPLER_NO_PAGES,
  /// A page holds more glyphs or rules than the limits allow.
  CPOPPLER_TOO_MUCH,
  CPOPPLER_OUT_OF_MEMORY,
} cpoppler_status;

typedef struct cpoppler_document cpoppler_document;

/// Opens a document. The bytes must stay where they are until it is closed. On `CPOPPLER_OK` `document` is to be closed;
/// otherwise it is NULL.
cpoppler_status cpoppler_open(const char *bytes, size_t count, cpoppler_document **document);
void cpoppler_close(cpoppler_document *document);

int cpoppler_page_count(cpoppler_document *document);

enum {
  /// Drawn in text rendering mode 3 or 7: on the page, but not to be seen, as the text layer over a scan.
  CPOPPLER_GLYPH_INVISIBLE = 1,
  /// Of a font with vertical writing mode: upright, and followed by what stands below it.
  CPOPPLER_GLYPH_VERTICAL = 2,
  /// The font doesn't tell which letter it is; `scalar` is U+FFFD.
  CPOPPLER_GLYPH_UNMAPPED = 4,
};

/// One letter. A ligature comes as its letters, side by side in the ligature's box.
typedef struct {
  /// The em box along the line: as wide as the glyph's advance, as high as the font's size.
  double x0, y0, x1, y1;
  /// The font's size as it appears on the page.
  double size;
  uint32_t scalar;
  /// Where the next letter follows: 0 right, 1 down, 2 left, 3 up.
  uint8_t direction;
  uint8_t flags;
} cpoppler_glyph;

/// A line that somebody drew, parallel to an edge of the page: a stroke, a thin filled rectangle, or the edge of a
/// rectangle.
typedef struct {
  double x0, y0, x1, y1;
} cpoppler_rule;

/// Upper bounds for one page.
typedef struct {
  size_t glyphs;
  size_t rules;
} cpoppler_limits;

typedef struct {
  double width, height;
  /// As the page's /Rotate says: 0, 90, 180 or 270; already applied to everything else here.
  int rotation;
  const cpoppler_glyph *glyphs;
  size_t glyph_count;
  const cpoppler_rule *rules;
  size_t rule_count;
  /// How much of the page images cover, 0 to 1.
  double image_coverage;
  /// How many shapes are filled that are no rectangles: drawings, or letters drawn as shapes.
  size_t shape_count;
  /// How many letters stood outside the page or were clipped away.
  size_t hidden;
} cpoppler_page;

/// Reads a page, counted from 1. What `page` points to is valid until the next call for the same document.
cpoppler_status cpoppler_read(cpoppler_document *document, int number, cpoppler_limits limits, cpoppler_page *page);

#ifdef __cplusplus
}
#endif

#endif
