# Shared by the scripts of this folder: finds what they need, and installs what is missing.

say() { printf '==> %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this needs root, and there is no sudo: $*"
  fi
}

# install_packages DEBIAN-PACKAGE…: installs by name with apt, or what macOS calls the same with brew.
install_packages() {
  if command -v apt-get >/dev/null; then
    say "installing with apt: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  elif command -v brew >/dev/null; then
    local names=() name
    for name in "$@"; do
      case "$name" in
        python3) names+=(python) ;;
        librdkafka-dev) names+=(librdkafka) ;;
        libarchive-dev) names+=(libarchive) ;;
        libpoppler-private-dev) names+=(poppler) ;;
        libxml2-dev) names+=(libxml2) ;;
        libreoffice-writer) names+=(libreoffice) ;;
        libxlsxwriter-dev) names+=(libxlsxwriter) ;;
        libseccomp-dev | poppler-data) ;;
        python3-venv | ca-certificates | fontconfig | fonts-ipafont | libreoffice-calc | libc6-dev | libstdc++-*-dev) ;;
        *) names+=("$name") ;;
      esac
    done
    [ "${#names[@]}" -eq 0 ] && return
    say "installing with brew: ${names[*]}"
    brew install --quiet "${names[@]}"
  else
    fail "there is neither apt nor brew here; install these by hand: $*"
  fi
}

# Swift itself isn't in Debian: say plainly what to do.
need_swift() {
  local wanted="6.2" found
  command -v git >/dev/null || install_packages git ca-certificates
  command -v swift >/dev/null ||
    fail "Swift $wanted or newer is missing. See https://www.swift.org/install/ (swiftly installs it in one step)."
  # Read whole before it is searched: a pipe that closes early would make swift fail.
  found=$(swift --version 2>/dev/null)
  found=$(sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$found" | head -n 1)
  [ "$(printf '%s\n%s\n' "$wanted" "${found:-0}" | sort -V | head -n 1)" = "$wanted" ] ||
    fail "Swift $wanted or newer is needed, this is ${found:-unknown}. See https://www.swift.org/install/."
}

# librdkafka with its headers, and pkg-config, through which Swift finds it. 2.0.2 is what Debian 12 has.
need_kafka() {
  local wanted="2.0.2" found
  command -v pkg-config >/dev/null || install_packages pkg-config
  pkg-config --exists rdkafka || install_packages librdkafka-dev
  found=$(pkg-config --modversion rdkafka 2>/dev/null) || fail "pkg-config doesn't find librdkafka (rdkafka.pc)"
  [ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n 1)" = "$wanted" ] ||
    fail "librdkafka $wanted or newer is needed, this is $found. See https://github.com/confluentinc/librdkafka."
}

# What hyoka-reader reads files with: poppler for PDF, libarchive for ZIP, libxml2 for HTML and what Office writes; and
# libseccomp, by which it gives up what it doesn't need. poppler-data holds the tables for Japanese fonts.
need_readers() {
  local missing=()
  pkg-config --exists libarchive || missing+=(libarchive-dev)
  pkg-config --exists libxml-2.0 || missing+=(libxml2-dev)
  [ -f "$(pkg-config --variable=includedir poppler 2>/dev/null)/poppler/OutputDev.h" ] ||
    missing+=(libpoppler-private-dev)
  if [ "$(uname -s)" = Linux ]; then
    pkg-config --exists libseccomp || missing+=(libseccomp-dev)
    [ -d /usr/share/poppler/cMap ] || missing+=(poppler-data)
  fi
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# What tables are written with: SQLite, which macOS has, and libxlsxwriter for Excel.
need_table_writers() {
  local missing=()
  if [ "$(uname -s)" = Linux ]; then pkg-config --exists sqlite3 || missing+=(libsqlite3-dev); fi
  pkg-config --exists xlsxwriter || missing+=(libxlsxwriter-dev)
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# Tools in Python that only the tests use, in a virtual environment of their own under .build: an independent validator of
# JSON Schema, libraries that write what Excel and Word write, a line to a browser's DevTools, and axe, which finds what
# keeps people from using a page (the package also holds a driver for browsers, which isn't needed: --no-deps).
need_test_tools() {
  local venv=".build/venv" pins="scripts/lib/test-requirements.txt"
  if [ -f "$venv/pins" ] && cmp -s "$pins" "$venv/pins" && "$venv/bin/python" -c 'import jsonschema, docx, websocket' 2>/dev/null
  then
    return
  fi
  python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3 python3-venv
  say "installing the tests' tools into $venv: $(tr '\n' ' ' <"$pins")"
  rm -rf "$venv"
  mkdir -p .build
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$pins"
  cp "$pins" "$venv/pins"
}

# Kafka's tool for the command line, by which anybody may drop a document.
need_kcat() {
  command -v kcat >/dev/null || install_packages kcat
}

# A browser and a word processor, which make PDFs for the tests, with fonts for Japanese.
need_pdf_makers() {
  local missing=()
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  command -v soffice >/dev/null || missing+=(libreoffice-writer libreoffice-calc)
  if [ "$(uname -s)" = Linux ]; then
    [ -n "$(fc-list :lang=ja 2>/dev/null | grep -i ipa)" ] || missing+=(fontconfig fonts-ipafont)
  fi
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}

# How releases are built: on Linux with Swift's libraries inside, so that the one file runs where Swift isn't installed
# (and some per cent faster). macOS brings these libraries itself.
release=(-c release)
if [ "$(uname -s)" = Linux ]; then release+=(--static-swift-stdlib); fi
