#include "cpoppler.h"

#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <type_traits>

#include <poppler-config.h>

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include "Collector.h"

const char *cpoppler_version(void) { return POPPLER_VERSION; }

struct cpoppler_document {
  std::unique_ptr<PDFDoc> document;
  PageContent content;
};

namespace {

void begin() {
  static std::once_flag once;
  std::call_once(once, [] {
    globalParams = std::make_unique<GlobalParams>();
    // What poppler finds odd in a document is no concern of whoever reads the text.
    globalParams->setErrQuiet(true);
  });
}

/// Older versions of poppler take the stream as a bare pointer that they own.
template <typename Doc>
std::unique_ptr<Doc> openDocument(const char *bytes, size_t count) {
  auto stream = std::make_unique<MemStream>(bytes, 0, Goffset(count), Object(objNull));
  if constexpr (std::is_constructible_v<Doc, std::unique_ptr<BaseStream>>) {
    return std::make_unique<Doc>(std::unique_ptr<BaseStream>(std::move(stream)));
  } else {
    return std::make_unique<Doc>(stream.release());
  }
}

}  // namespace

cpoppler_status cpoppler_open(const char *bytes, size_t count, cpoppler_document **document) {
  *document = nullptr;
  try {
    begin();
    auto opened = std::make_unique<cpoppler_document>();
    opened->document = openDocument<PDFDoc>(bytes, count);
    if (!opened->document->isOk())
      return opened->document->getErrorCode() == errEncrypted ? CPOPPLER_ENCRYPTED : CPOPPLER_DAMAGED;
    if (opened->document->getNumPages() < 1) return CPOPPLER_NO_PAGES;
    *document = opened.release();
    return CPOPPLER_OK;
  } catch (const std::bad_alloc &) {
    return CPOPPLER_OUT_OF_MEMORY;
  } catch (...) {
    return CPOPPLER_DAMAGED;
  }
}

void cpoppler_close(cpoppler_document *document) {
  try {
    delete document;
  } catch (...) {
  }
}

int cpoppler_page_count(cpoppler_document *document) {
  try {
    return document->document->getNumPages();
  } catch (...) {
    return 0;
  }
}

cpoppler_status cpoppler_read(cpoppler_document *document, int number, cpoppler_limits limits, cpoppler_page *page) {
  *page = cpoppler_page{};
  try {
    Page *source = document->document->getPage(number);
    if (source == nullptr || !source->isOk()) return CPOPPLER_DAMAGED;
    PageContent &content = document->content;
    content.begin(0, 0);
    content.limits = limits;
    Collector collector(content);
    const double pointsPerInch = 72;
    document->document->displayPage(
        &collector, number, pointsPerInch, pointsPerInch, 0, false, true, false,
        [](void *data) { return static_cast<PageContent *>(data)->tooMuch; }, &content);
    if (content.tooMuch) return CPOPPLER_TOO_MUCH;
    // Also false for what is no number. No page is a kilometre long.
    const double largest = 3e6;
    if (!(content.width < largest && content.height < largest)) return CPOPPLER_DAMAGED;
    page->width = content.width;
    page->height = content.height;
    page->rotation = source->getRotate();
    page->glyphs = content.glyphs.data();
    page->glyph_count = content.glyphs.size();
    page->rules = content.rules.data();
    page->rule_count = content.rules.size();
    page->image_coverage = content.images.share();
    page->shape_count = content.shapes;
    page->hidden = content.hidden;
    return CPOPPLER_OK;
  } catch (const std::bad_alloc &) {
    return CPOPPLER_OUT_OF_MEMORY;
  } catch (...) {
    return CPOPPLER_DAMAGED;
  }
}
