#ifndef HYOKA_PAGE_CONTENT_H
#define HYOKA_PAGE_CONTENT_H

#include <bitset>
#include <cstddef>
#include <vector>

#include "cpoppler.h"

/// A rectangle with sides parallel to the page's; x0 ≤ x1, y0 ≤ y1.
struct Box {
  double x0, y0, x1, y1;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  bool holds(double x, double y) const { return x0 <= x && x <= x1 && y0 <= y && y <= y1; }
};

/// How much of a page images cover, on a grid of points: exact enough to tell a scan from a page with a logo.
class Coverage {
 public:
  void add(const Box &box, double width, double height);
  double share() const { return double(points.count()) / (side * side); }

 private:
  static constexpr int side = 32;
  std::bitset<side * side> points;
};

/// What was collected from one page.
class PageContent {
 public:
  double width = 0, height = 0;
  std::vector<cpoppler_glyph> glyphs;
  std::vector<cpoppler_rule> rules;
  Coverage images;
  size_t shapes = 0;
  size_t hidden = 0;
  bool tooMuch = false;
  cpoppler_limits limits{};

  void begin(double width, double height);
  void add(const cpoppler_glyph &glyph);
  /// Clips the rule to the box and to the page.
  void addRule(Box rule, const Box &clip);
  /// The four edges of a rectangle; only one rule along its middle where it is thin.
  void addRectangle(const Box &rectangle, const Box &clip, bool edges);
};

#endif
