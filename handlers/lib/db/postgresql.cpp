#include "lib/db/postgresql.hpp"

#include "lib/db/database.hpp"

#include <dlfcn.h>
#include <filesystem>

namespace db {

namespace {

const Postgresql* loaded = nullptr;

} // namespace

const Postgresql& postgresql_module() {
    if (loaded) return *loaded;
    const auto path = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "parvis-postgresql.so";
    // Never unloaded: what it made lives as long as its connections.
    void* module = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* offer = module ? ::dlsym(module, "parvis_postgresql") : nullptr;
    if (!offer) {
        const char* cause = ::dlerror();
        throw Unavailable("cannot load PostgreSQL: " + std::string{cause ? cause : "no such module"});
    }
    loaded = reinterpret_cast<const Postgresql* (*)()>(offer)();
    return *loaded;
}

const Postgresql* loaded_postgresql() { return loaded; }

} // namespace db
