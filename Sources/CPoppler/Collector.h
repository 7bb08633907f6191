#ifndef HYOKA_COLLECTOR_H
#define HYOKA_COLLECTOR_H

#include <array>
#include <string>

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <goo/GooString.h>

#include "PageContent.h"

/// The device that poppler "draws" a page on: it notes where letters, rules and images would be, and draws nothing.
class Collector : public OutputDev {
 public:
  explicit Collector(PageContent &content) : content(content) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void startPage(int number, GfxState *state, XRef *xref) override;
  void endPage() override;

  void stroke(GfxState *state) override;
  void fill(GfxState *state) override;
  void eoFill(GfxState *state) override { fill(state); }

  void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code,
                int byteCount, const Unicode *unicode, int unicodeCount) override;

  void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert, bool interpolate,
                     bool isInline) override;
  void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                 bool interpolate, const int *maskColors, bool isInline) override;
  void drawMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                       bool interpolate, Stream *mask, int maskWidth, int maskHeight, bool maskInvert,
                       bool maskInterpolate) override;
  void drawSoftMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                           bool interpolate, Stream *mask, int maskWidth, int maskHeight, GfxImageColorMap *maskColors,
                           bool maskInterpolate) override;

  // Patterns and shadings: taken as drawn, because poppler would take them to pieces otherwise, into many paths that
  // look like rules.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
  bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
  bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
  bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

  // The types of these arguments differ between versions of poppler: one of each pair overrides.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#ifdef __clang__
#pragma GCC diagnostic ignored "-Winconsistent-missing-override"
#pragma GCC diagnostic ignored "-Wsuggest-override"
#endif
  bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double,
                         double) {
    return true;
  }
  bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const std::array<double, 6> &, int, int, int,
                         int, double, double) {
    return true;
  }
  void beginActualText(GfxState *, const GooString *text) { beginReplacement(text->toStr()); }
  void beginActualText(GfxState *, const std::string &text) { beginReplacement(text); }
#pragma GCC diagnostic pop
  void endActualText(GfxState *state) override { endReplacement(); }

 private:
  PageContent &content;
  /// The text that stands for the glyphs from `replacedFrom` on, while `replacing`.
  std::vector<uint32_t> replacement;
  size_t replacedFrom = 0;
  bool replacing = false;
  /// The font of the letter before, and whether it tells which letters it draws.
  const GfxFont *font = nullptr;
  bool fontIsMapped = true;

  Box clip(GfxState *state) const;
  void addImage(GfxState *state);
  void beginReplacement(const std::string &text);
  void endReplacement();
};

#endif
