// libcurl, loaded when the first mail or SMS leaves by it: with the thirty libraries that it brings, it takes
// 2 MB, of a program that mostly waits.
#pragma once

#include <curl/curl.h>

namespace chores {

/// Its functions, under their names without "curl_".
struct Curl {
    decltype(&::curl_easy_init) easy_init;
    decltype(&::curl_easy_setopt) easy_setopt;
    decltype(&::curl_easy_perform) easy_perform;
    decltype(&::curl_easy_getinfo) easy_getinfo;
    decltype(&::curl_easy_strerror) easy_strerror;
    decltype(&::curl_easy_cleanup) easy_cleanup;
    decltype(&::curl_slist_append) slist_append;
    decltype(&::curl_slist_free_all) slist_free_all;
};

/// Loads it at the first call; it stays. Throws std::runtime_error when it is not there.
const Curl& curl();

/// Whether somebody has called curl().
bool curl_is_loaded();

} // namespace chores
