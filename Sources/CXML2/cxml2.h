#ifndef CXML2_H
#define CXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

#endif
