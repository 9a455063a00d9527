#include "account/zip.hpp"

#include <memory>
#include <stdexcept>
#include <zip.h>

namespace account {

namespace {

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

void require(bool good) {
    if (!good) throw std::runtime_error("libzip cannot write the archive");
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t about;
    require(zip_source_open(source) == 0 && zip_source_stat(source, &about) == 0);
    std::string bytes(about.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    require(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

} // namespace

std::string zip_of(const std::vector<ZipFile>& files) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> whole{zip_source_buffer_create(nullptr, 0, 0, &error)};
    require(whole != nullptr);
    std::unique_ptr<zip_t, Free> zip{zip_open_from_source(whole.get(), ZIP_TRUNCATE, &error)};
    require(zip != nullptr);
    zip_source_keep(whole.get()); // the archive gives its own reference back when it is closed
    for (const auto& [name, content] : files) {
        auto* source = zip_source_buffer(zip.get(), content.data(), content.size(), 0);
        require(source != nullptr);
        if (zip_file_add(zip.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            require(false);
        }
    }
    require(zip_close(zip.get()) == 0);
    static_cast<void>(zip.release());
    return bytes_of(whole.get());
}

} // namespace account
