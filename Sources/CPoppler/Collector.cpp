#include "Collector.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

void Collector::startPage(int, GfxState *state, XRef *) {
  content.begin(state->getPageWidth(), state->getPageHeight());
  replacing = false;
  font = nullptr;
}

void Collector::endPage() { endReplacement(); }

Box Collector::clip(GfxState *state) const {
  Box box;
  state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

// Paths

namespace {

struct Point {
  double x, y;
};

// A tenth of a point of slant over the whole length is still straight: matrices are rounded.
constexpr double straight = 0.1;

bool isHorizontal(const Point &a, const Point &b) { return std::abs(a.y - b.y) <= straight; }
bool isVertical(const Point &a, const Point &b) { return std::abs(a.x - b.x) <= straight; }

Point place(GfxState *state, const GfxSubpath *path, int index) {
  Point point;
  state->transform(path->getX(index), path->getY(index), &point.x, &point.y);
  return point;
}

/// The smallest upright box around a subpath; `straightOnly` tells whether it has no curves, `upright` whether it has
/// only sides that are parallel to the page's.
struct Outline {
  Box box{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  bool straightOnly = true, upright = true;

  Outline(GfxState *state, const GfxSubpath *path) {
    Point before{};
    for (int index = 0; index < path->getNumPoints(); index++) {
      if (path->getCurve(index)) straightOnly = false;
      const Point point = place(state, path, index);
      box = {std::min(box.x0, point.x), std::min(box.y0, point.y), std::max(box.x1, point.x), std::max(box.y1, point.y)};
      if (index > 0 && !isHorizontal(before, point) && !isVertical(before, point)) upright = false;
      before = point;
    }
  }
};

bool isWhite(GfxState *state) {
  GfxRGB colour;
  state->getFillRGB(&colour);
  const double nearlyOne = 0.99;
  return colToDbl(colour.r) > nearlyOne && colToDbl(colour.g) > nearlyOne && colToDbl(colour.b) > nearlyOne;
}

}  // namespace

void Collector::stroke(GfxState *state) {
  if (content.tooMuch || state->getStrokeOpacity() <= 0) return;
  const GfxPath *path = state->getPath();
  const Box visible = clip(state);
  for (int number = 0; number < path->getNumSubpaths(); number++) {
    const GfxSubpath *subpath = path->getSubpath(number);
    const int count = subpath->getNumPoints();
    if (count < 2) continue;
    Point before = place(state, subpath, 0);
    const Point first = before;
    auto segment = [&](const Point &a, const Point &b) {
      if (!isHorizontal(a, b) && !isVertical(a, b)) return;
      content.addRule({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}, visible);
    };
    for (int index = 1; index < count; index++) {
      const Point point = place(state, subpath, index);
      if (!subpath->getCurve(index) && !subpath->getCurve(index - 1)) segment(before, point);
      before = point;
    }
    if (subpath->isClosed()) segment(before, first);
  }
}

void Collector::fill(GfxState *state) {
  if (content.tooMuch || state->getFillOpacity() <= 0) return;
  const GfxPath *path = state->getPath();
  const Box visible = clip(state);
  // White on white paper: nobody sees its edges. (A thin white line parts cells that are coloured.)
  const bool hasEdges = !isWhite(state);
  for (int number = 0; number < path->getNumSubpaths(); number++) {
    const GfxSubpath *subpath = path->getSubpath(number);
    const int count = subpath->getNumPoints();
    // What has more corners than a rectangle with cut corners is a drawing, or a letter drawn as a shape.
    if (count < 2) continue;
    if (count > 9) {
      content.shapes++;
      continue;
    }
    const Outline outline(state, subpath);
    if (!outline.straightOnly) {
      content.shapes++;
      continue;
    }
    content.addRectangle(outline.box, visible, hasEdges && outline.upright && count <= 5);
  }
}

// Letters

namespace {

template <typename Text>
const char *characters(const Text *text) {
  return text == nullptr ? "" : text->c_str();
}

template <typename Text>
const char *characters(const Text &text) {
  return text.c_str();
}

/// Whether a font's codes can be anything but the numbers of its glyphs. poppler takes such numbers for Unicode where
/// nothing says what they are.
bool isMapped(const GfxFont &font) {
  if (!font.isCIDFont() || font.hasToUnicodeCMap()) return true;
  return std::strcmp(characters(static_cast<const GfxCIDFont &>(font).getCollection()), "Adobe-Identity") != 0;
}

}  // namespace

void Collector::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                         CharCode code, int byteCount, const Unicode *unicode, int unicodeCount) {
  if (content.tooMuch) return;
  const auto &current = state->getFont();
  if (!current) return;
  if (font != current.get()) {
    font = current.get();
    fontIsMapped = isMapped(*font);
  }
  // Not const in every version of poppler.
  const bool vertical = current->getWMode() == 1;

  // The advance without what the document adds between letters.
  double spacing = state->getCharSpace();
  if (byteCount == 1 && code == 0x20) spacing += state->getWordSpace();
  double spacingX, spacingY;
  state->textTransformDelta(vertical ? 0 : spacing * state->getHorizScaling(), vertical ? spacing : 0, &spacingX, &spacingY);
  double advanceX, advanceY;
  state->transformDelta(dx - spacingX, dy - spacingY, &advanceX, &advanceY);

  double size = state->getTransformedFontSize();
  if (font->getType() == fontType3) {
    // The unit of such a font is its own affair; its box tells how high its letters are.
    const auto &box = font->getFontBBox();
    const auto &matrix = font->getFontMatrix();
    const double height = std::abs((box[3] - box[1]) * matrix[3]);
    if (height > 0.1 && height < 10) size *= height;
  }
  Point at;
  state->transform(x, y, &at.x, &at.y);
  const double advance = std::hypot(advanceX, advanceY);
  size = std::abs(size);
  if (!(size > 0.01) || !(size < 10000) || !(advance < 100000)) {
    content.hidden++;
    return;
  }

  // Where the line goes: from the matrices, not from the advance, which may be nothing or backwards.
  double alongX, alongY;
  state->textTransformDelta(vertical ? 0 : 1, vertical ? -1 : 0, &alongX, &alongY);
  state->transformDelta(alongX, alongY, &alongX, &alongY);
  const bool level = std::abs(alongX) >= std::abs(alongY);
  const uint8_t direction = level ? (alongX >= 0 ? 0 : 2) : (alongY >= 0 ? 1 : 3);

  // Above and below the line, in parts of the size: Japanese fonts have nearly these; what fonts say of themselves is
  // often wrong. In vertical writing the line goes through the middle of the letters.
  const double above = (vertical ? 0.5 : 0.88) * size, below = (vertical ? 0.5 : 0.12) * size;
  const double end = level ? at.x + advanceX : at.y + advanceY;
  const double low = std::min(level ? at.x : at.y, end), high = std::max(level ? at.x : at.y, end);
  Box box;
  switch (direction) {
    case 0: box = {low, at.y - above, high, at.y + below}; break;
    case 1: box = {at.x - below, low, at.x + above, high}; break;
    case 2: box = {low, at.y - below, high, at.y + above}; break;
    default: box = {at.x - above, low, at.x + below, high}; break;
  }

  const double centreX = (box.x0 + box.x1) / 2, centreY = (box.y0 + box.y1) / 2;
  const Box visible = clip(state);
  if (!visible.holds(centreX, centreY) || !Box{0, 0, content.width, content.height}.holds(centreX, centreY)) {
    content.hidden++;
    return;
  }

  cpoppler_glyph glyph{};
  glyph.size = size;
  glyph.direction = direction;
  if ((state->getRender() & 3) == 3) glyph.flags |= CPOPPLER_GLYPH_INVISIBLE;
  if (vertical) glyph.flags |= CPOPPLER_GLYPH_VERTICAL;
  const bool mapped = fontIsMapped && unicode != nullptr && unicodeCount > 0;
  if (!mapped) glyph.flags |= CPOPPLER_GLYPH_UNMAPPED;
  const int count = mapped ? unicodeCount : 1;
  for (int index = 0; index < count; index++) {
    // Side by side in the order in which they are read.
    const bool forward = direction == 0 || direction == 1;
    const double from = double(forward ? index : count - 1 - index) / count, to = from + 1.0 / count;
    glyph.x0 = level ? low + (high - low) * from : box.x0;
    glyph.x1 = level ? low + (high - low) * to : box.x1;
    glyph.y0 = level ? box.y0 : low + (high - low) * from;
    glyph.y1 = level ? box.y1 : low + (high - low) * to;
    glyph.scalar = mapped ? uint32_t(unicode[index]) : 0xFFFD;
    content.add(glyph);
  }
}

// Text that a document gives in place of its glyphs

namespace {

/// The scalars of a PDF text string: UTF-16 with its mark, UTF-8 with its mark, else one byte a letter.
std::vector<uint32_t> scalars(const std::string &text) {
  std::vector<uint32_t> result;
  auto byte = [&](size_t at) { return uint32_t(static_cast<unsigned char>(text[at])); };
  const size_t count = text.size();
  if (count >= 2 && byte(0) == 0xFE && byte(1) == 0xFF) {
    for (size_t at = 2; at + 1 < count; at += 2) {
      const uint32_t unit = byte(at) << 8 | byte(at + 1);
      if (unit >= 0xD800 && unit < 0xDC00 && at + 3 < count) {
        const uint32_t low = byte(at + 2) << 8 | byte(at + 3);
        result.push_back(0x10000 + ((unit - 0xD800) << 10) + ((low - 0xDC00) & 0x3FF));
        at += 2;
      } else {
        result.push_back(unit);
      }
    }
  } else if (count >= 3 && byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) {
    for (size_t at = 3; at < count;) {
      const uint32_t lead = byte(at++);
      uint32_t scalar = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07;
      for (int more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3; more > 0 && at < count; more--)
        scalar = scalar << 6 | (byte(at++) & 0x3F);
      result.push_back(scalar);
    }
  } else {
    for (size_t at = 0; at < count; at++) result.push_back(byte(at));
  }
  return result;
}

}  // namespace

void Collector::beginReplacement(const std::string &text) {
  endReplacement();
  replacement = scalars(text);
  replacedFrom = content.glyphs.size();
  replacing = true;
}

void Collector::endReplacement() {
  if (!replacing) return;
  replacing = false;
  auto &glyphs = content.glyphs;
  const size_t count = glyphs.size() - std::min(replacedFrom, glyphs.size());
  if (count == 0) return;
  if (replacement.size() == count) {
    for (size_t index = 0; index < count; index++) {
      glyphs[replacedFrom + index].scalar = replacement[index];
      glyphs[replacedFrom + index].flags &= ~CPOPPLER_GLYPH_UNMAPPED;
    }
    return;
  }
  cpoppler_glyph whole = glyphs[replacedFrom];
  bool oneLine = true;
  for (size_t index = replacedFrom; index < glyphs.size(); index++) {
    const auto &glyph = glyphs[index];
    if (glyph.direction != whole.direction) oneLine = false;
    whole.x0 = std::min(whole.x0, glyph.x0);
    whole.y0 = std::min(whole.y0, glyph.y0);
    whole.x1 = std::max(whole.x1, glyph.x1);
    whole.y1 = std::max(whole.y1, glyph.y1);
  }
  const bool level = whole.direction == 0 || whole.direction == 2;
  const double across = level ? whole.y1 - whole.y0 : whole.x1 - whole.x0;
  // A text for several lines doesn't say which of its letters stands where: what was drawn does.
  if (!oneLine || across > 1.8 * whole.size || replacement.empty()) return;
  glyphs.resize(replacedFrom);
  whole.flags &= ~CPOPPLER_GLYPH_UNMAPPED;
  const size_t letters = replacement.size();
  const bool forward = whole.direction == 0 || whole.direction == 1;
  for (size_t index = 0; index < letters; index++) {
    cpoppler_glyph glyph = whole;
    const double from = double(forward ? index : letters - 1 - index) / double(letters), to = from + 1.0 / double(letters);
    if (level) {
      glyph.x0 = whole.x0 + (whole.x1 - whole.x0) * from;
      glyph.x1 = whole.x0 + (whole.x1 - whole.x0) * to;
    } else {
      glyph.y0 = whole.y0 + (whole.y1 - whole.y0) * from;
      glyph.y1 = whole.y0 + (whole.y1 - whole.y0) * to;
    }
    glyph.scalar = replacement[index];
    content.add(glyph);
  }
}

// Images

void Collector::addImage(GfxState *state) {
  // An image fills the unit square of its coordinates.
  Box box{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (int corner = 0; corner < 4; corner++) {
    Point point;
    state->transform(corner & 1, corner >> 1, &point.x, &point.y);
    box = {std::min(box.x0, point.x), std::min(box.y0, point.y), std::max(box.x1, point.x), std::max(box.y1, point.y)};
  }
  const Box visible = clip(state);
  // Some programs draw their rules as images one pixel thick.
  if (!content.tooMuch) content.addRectangle(box, visible, false);
  box = {std::max(box.x0, visible.x0), std::max(box.y0, visible.y0), std::min(box.x1, visible.x1),
         std::min(box.y1, visible.y1)};
  content.images.add(box, content.width, content.height);
}

// poppler's own versions read the bytes of an inline image away.

void Collector::drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
                              bool interpolate, bool isInline) {
  addImage(state);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, isInline);
}

void Collector::drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                          bool interpolate, const int *maskColors, bool isInline) {
  addImage(state);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, maskColors, isInline);
}

// These two are never inline.

void Collector::drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int,
                                int, bool, bool) {
  addImage(state);
}

void Collector::drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *,
                                    int, int, GfxImageColorMap *, bool) {
  addImage(state);
}
