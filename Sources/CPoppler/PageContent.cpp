#include "PageContent.h"

#include <algorithm>
#include <cmath>

// Borders of forms are up to 3 points thick; what is thicker is a bar of colour.
static constexpr double thickest = 3.5;
// A dot of a dotted line.
static constexpr double shortest = 0.3;

void Coverage::add(const Box &box, double width, double height) {
  if (!(width > 0) || !(height > 0) || !std::isfinite(box.x0 + box.y0 + box.x1 + box.y1)) return;
  // In doubles until they are bounded: a damaged matrix gives values that no integer holds.
  auto first = [](double at, double extent) { return int(std::clamp(std::ceil(at / extent * side - 0.5), 0.0, double(side))); };
  auto last = [](double at, double extent) { return int(std::clamp(std::floor(at / extent * side - 0.5), -1.0, side - 1.0)); };
  for (int row = first(box.y0, height); row <= last(box.y1, height); row++)
    for (int column = first(box.x0, width); column <= last(box.x1, width); column++) points.set(row * side + column);
}

void PageContent::begin(double pageWidth, double pageHeight) {
  width = pageWidth;
  height = pageHeight;
  glyphs.clear();
  rules.clear();
  images = Coverage();
  shapes = 0;
  hidden = 0;
  tooMuch = false;
}

void PageContent::add(const cpoppler_glyph &glyph) {
  if (!std::isfinite(glyph.x0 + glyph.y0 + glyph.x1 + glyph.y1 + glyph.size)) {
    hidden++;
    return;
  }
  if (glyphs.size() >= limits.glyphs) {
    tooMuch = true;
    return;
  }
  glyphs.push_back(glyph);
}

void PageContent::addRule(Box rule, const Box &clip) {
  // Half a point more, so that a border on the very edge of what it is clipped to stays.
  const double slack = 0.5;
  rule.x0 = std::max({rule.x0, clip.x0 - slack, 0.0});
  rule.y0 = std::max({rule.y0, clip.y0 - slack, 0.0});
  rule.x1 = std::min({rule.x1, clip.x1 + slack, width});
  rule.y1 = std::min({rule.y1, clip.y1 + slack, height});
  // Written so that it is false for what is no number.
  if (!(rule.x0 <= rule.x1 && rule.y0 <= rule.y1)) return;
  if (!(std::max(rule.width(), rule.height()) >= shortest)) return;
  if (rules.size() >= limits.rules) {
    tooMuch = true;
    return;
  }
  rules.push_back({rule.x0, rule.y0, rule.x1, rule.y1});
}

void PageContent::addRectangle(const Box &box, const Box &clip, bool edges) {
  const double thin = std::min(box.width(), box.height());
  if (thin <= thickest) {
    if (box.width() >= box.height()) {
      const double y = (box.y0 + box.y1) / 2;
      addRule({box.x0, y, box.x1, y}, clip);
    } else {
      const double x = (box.x0 + box.x1) / 2;
      addRule({x, box.y0, x, box.y1}, clip);
    }
    return;
  }
  if (!edges) return;
  addRule({box.x0, box.y0, box.x1, box.y0}, clip);
  addRule({box.x0, box.y1, box.x1, box.y1}, clip);
  addRule({box.x0, box.y0, box.x0, box.y1}, clip);
  addRule({box.x1, box.y0, box.x1, box.y1}, clip);
}
