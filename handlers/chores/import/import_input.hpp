// Reading the files of an import: plain or gzip, row by row, with the line for what is wrong. No file is held
// whole in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chores {

/// What was wrong with the rows, as told to the operator.
struct Problems {
    int skipped = 0;
    std::vector<std::string> lines; ///< "file:line: what is wrong", at most 1,000

    void add(const std::filesystem::path& file, int line, std::string_view what);
};

/// `done` of `total` of one step, in whatever unit the step counts; equal when it is finished.
using Progress = std::function<void(std::string_view step, int done, int total)>;

/// A file of rows on its way in.
class Input {
  public:
    /// `step` is what the progress is called. Throws std::runtime_error when it cannot be opened.
    Input(std::filesystem::path path, std::string step, const Progress& progress);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    /// The next byte, or -1 at the end. Throws std::runtime_error when the file is damaged.
    int get();
    int peek();
    int line() const { return line_; } ///< of the next byte, from 1
    const std::filesystem::path& path() const { return path_; }

  private:
    bool fill();

    std::filesystem::path path_;
    std::string step_;
    const Progress& progress_;
    void* file_;
    std::string buffer_;
    std::size_t at_ = 0;
    int line_ = 1, size_kb_ = 0;
};

using ElementSink = std::function<void(int line, const std::string& element)>;

/// Each object of the first array of a JSON file, as text: `[{…},…]` or `{"service":[{…},…]}`. An object that
/// is not closed before the next one begins at the start of a line is handed over as it is, so that it does
/// not swallow those after it. Throws std::runtime_error when the array never ends: the file is cut short; and when it
/// holds nothing.
void each_element(Input& input, const ElementSink& sink);

/// One record of a CSV file, in the order of the wanted columns.
using RowSink = std::function<void(int line, const std::vector<std::string>& values)>;

/// Names that one column may bear, folded (base::fold); the first one that the header has.
using Column = std::vector<std::string_view>;

/// Each record of a CSV file with a header; the separator (; , or tab) is the one that the header has most
/// of. A record has an empty value for a column that is missing. Throws std::runtime_error when the first
/// wanted column is missing from the header, when no record follows it, and when the header is
/// not UTF-8.
void each_record(Input& input, const std::vector<Column>& wanted, const RowSink& sink);

} // namespace chores
