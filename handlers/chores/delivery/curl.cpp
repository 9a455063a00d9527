#include "chores/delivery/curl.hpp"

#include <dlfcn.h>
#include <stdexcept>
#include <string>

namespace chores {

namespace {

bool loaded = false;

[[noreturn]] void give_up() {
    const char* cause = ::dlerror();
    throw std::runtime_error("cannot load libcurl: " + std::string{cause ? cause : "it cannot begin"});
}

template <class Function> void find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    if (!function) give_up();
}

Curl load() {
    void* library = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) give_up();
    decltype(&::curl_global_init) global_init = nullptr;
    Curl found{};
    find(library, "curl_global_init", global_init);
    find(library, "curl_easy_init", found.easy_init);
    find(library, "curl_easy_setopt", found.easy_setopt);
    find(library, "curl_easy_perform", found.easy_perform);
    find(library, "curl_easy_getinfo", found.easy_getinfo);
    find(library, "curl_easy_strerror", found.easy_strerror);
    find(library, "curl_easy_cleanup", found.easy_cleanup);
    find(library, "curl_slist_append", found.slist_append);
    find(library, "curl_slist_free_all", found.slist_free_all);
    if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) give_up();
    loaded = true;
    return found;
}

} // namespace

const Curl& curl() {
    static const Curl functions = load();
    return functions;
}

bool curl_is_loaded() { return loaded; }

} // namespace chores
