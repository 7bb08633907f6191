#ifndef CXML2_H
#define CXML2_H

#include <libxml/xmlversion.h>

// Its headers would bring ICU's, which Swift's Foundation has in another version. Nothing here needs them.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

#endif
