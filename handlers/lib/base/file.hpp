// Whole files, and what is open for as long as an object lives.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A file descriptor that is closed with the object. Negative where opening it failed.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

/// What is left to read of a descriptor; nothing where it cannot be read, and errno says why.
std::optional<std::string> read_rest(int fd);

/// All bytes of the file; nothing where it cannot be read, and errno says why.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// For a file that must be there. Throws std::runtime_error with its name and the system's reason.
std::string read_file_or_throw(const std::filesystem::path& path);

/// Writes all of `bytes`; false, and errno says why, when the system takes no more.
bool write_all(int fd, std::string_view bytes);

} // namespace base
