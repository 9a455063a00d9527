// Headers of others that nearly every file reads, compiled beforehand where clang is the compiler (see Makefile). No
// file may count on them: each includes what it needs, and g++ never sees this one.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <boost/pfr.hpp>
#include <ctemplate/template.h>
#include <fmt/format.h>
#ifdef BOOST_TEST_DYN_LINK
#include <boost/test/unit_test.hpp>
#endif
