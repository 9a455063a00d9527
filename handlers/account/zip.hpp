// A ZIP in memory, for one answer.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace account {

struct ZipFile {
    std::string name; ///< "photos/portrait.webp"
    std::string content;
};

/// Throws std::runtime_error when there is no memory for it.
std::string zip_of(const std::vector<ZipFile>& files);

} // namespace account
