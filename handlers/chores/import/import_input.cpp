#include "chores/import/import_input.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <stdexcept>
#include <zlib.h>

namespace chores {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t problems_max = 1000;
constexpr std::size_t chunk = 1 << 17;
constexpr std::size_t element_max = 8 << 20; ///< bytes; the longest of the real files has 60 KB

} // namespace

void Problems::add(const fs::path& file, int line, std::string_view what) {
    ++skipped;
    if (lines.size() < problems_max)
        lines.push_back(fmt::format("{}:{}: {}", file.filename().string(), line, what));
}

Input::Input(fs::path path, std::string step, const Progress& progress)
    : path_(std::move(path)), step_(std::move(step)), progress_(progress),
      file_(fs::is_directory(path_) ? nullptr : gzopen(path_.c_str(), "rb")) {
    if (!file_) throw std::runtime_error("cannot read " + path_.string());
    size_kb_ = static_cast<int>(fs::file_size(path_) / 1024) + 1;
    buffer_.reserve(chunk);
    for (const char expected : {'\xEF', '\xBB', '\xBF'}) // a byte order mark
        if (peek() == static_cast<unsigned char>(expected)) ++at_;
}

Input::~Input() { gzclose(static_cast<gzFile>(file_)); }

bool Input::fill() {
    auto* file = static_cast<gzFile>(file_);
    buffer_.resize(chunk);
    const int count = gzread(file, buffer_.data(), chunk);
    int error = Z_OK;
    gzerror(file, &error);
    if (count < 0 || (error != Z_OK && error != Z_STREAM_END))
        throw std::runtime_error(fmt::format("{}: damaged or cut short near line {}", path_.string(), line_));
    buffer_.resize(static_cast<std::size_t>(count));
    at_ = 0;
    const int done = count == 0 ? size_kb_ : static_cast<int>(gzoffset(file) / 1024);
    if (progress_) progress_(step_, std::min(done, count == 0 ? size_kb_ : size_kb_ - 1), size_kb_);
    return count > 0;
}

int Input::peek() {
    if (at_ == buffer_.size() && !fill()) return -1;
    return static_cast<unsigned char>(buffer_[at_]);
}

int Input::get() {
    const int c = peek();
    if (c < 0) return c;
    ++at_;
    if (c == '\n') ++line_;
    return c;
}

namespace {

std::string take_line(Input& input) {
    std::string text;
    for (int c = input.get(); c >= 0 && c != '\n'; c = input.get())
        if (c != '\r') text += static_cast<char>(c);
    return text;
}

/// The text of one object whose opening brace is next. Ends early where it cannot be right.
std::string take_object(Input& input) {
    std::string text;
    int depth = 0;
    bool quoted = false, escaped = false;
    do {
        const int c = input.get();
        if (c < 0) throw std::runtime_error(input.path().string() + ": cut short");
        text += static_cast<char>(c);
        if (quoted) {
            if (!escaped && c == '"') quoted = false;
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
        // JSON has no line end inside a string, and a nested object is indented.
        if (c == '\n' && (quoted || input.peek() == '{')) return text;
        if (text.size() > element_max)
            throw std::runtime_error(input.path().string() + ": not a list of rows");
    } while (depth > 0);
    return text;
}

} // namespace

namespace {

void require_rows(const Input& input, bool found) {
    if (!found) throw std::runtime_error(input.path().string() + ": there is no row in it");
}

} // namespace

void each_element(Input& input, const ElementSink& sink) {
    int c = 0;
    bool found = false;
    const auto hand_over = [&](int line, const std::string& text) {
        found = true;
        sink(line, text);
    };
    while ((c = input.get()) != '[')
        if (c < 0) throw std::runtime_error(input.path().string() + ": no JSON array");
    while ((c = input.peek()) != ']') {
        if (c < 0) throw std::runtime_error(input.path().string() + ": cut short");
        const int line = input.line();
        if (c == '{')
            hand_over(line, take_object(input));
        else if (c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            input.get();
        else
            hand_over(line, take_line(input));
    }
    while (input.get() >= 0) {
    }
    require_rows(input, found);
}

namespace {

/// The next record that is not empty; quotes may hold separators and line ends.
bool take_record(Input& input, char separator, std::vector<std::string>& values, int& line) {
    do {
        values.assign(1, {});
        line = input.line();
        bool quoted = false;
        for (int c = input.get();; c = input.get()) {
            if (c < 0 && values.size() == 1 && values[0].empty()) return false;
            if (c < 0 || (c == '\n' && !quoted)) break;
            if (c == '"' && quoted && input.peek() == '"')
                values.back() += static_cast<char>(input.get());
            else if (c == '"' && (quoted || values.back().empty()))
                quoted = !quoted;
            else if (c == separator && !quoted)
                values.emplace_back();
            else if (c != '\r')
                values.back() += static_cast<char>(c);
        }
    } while (values.size() == 1 && values[0].empty());
    return true;
}

char separator_of(std::string_view header) {
    const auto more = [&](char a, char b) {
        return std::ranges::count(header, a) < std::ranges::count(header, b);
    };
    return std::max({';', '\t', ','}, more);
}

} // namespace

void each_record(Input& input, const std::vector<Column>& wanted, const RowSink& sink) {
    const auto header = take_line(input);
    if (!base::valid_utf8(header)) // the rest will not be either, and no column bears the name that it should
        throw std::runtime_error(input.path().string() + ": not UTF-8; convert it first: iconv -f LATIN1 -t UTF-8");
    const char separator = separator_of(header);
    std::vector<std::string> names;
    for (auto name : base::split(header, separator)) names.push_back(base::fold(name));
    std::vector<std::optional<std::size_t>> places;
    for (const auto& column : wanted) {
        places.emplace_back();
        for (auto name : column)
            if (auto found = std::ranges::find(names, name); found != names.end() && !places.back())
                places.back() = static_cast<std::size_t>(found - names.begin());
    }
    if (!places.at(0))
        throw std::runtime_error(fmt::format("{}: the first line has no column \"{}\"", input.path().string(),
                                             wanted.at(0).at(0)));
    std::vector<std::string> record, values(wanted.size());
    int line = 0;
    bool found = false;
    while (take_record(input, separator, record, line)) {
        found = true;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            values[i] = places[i] && *places[i] < record.size() ? base::clean_line(record[*places[i]]) : "";
        sink(line, values);
    }
    require_rows(input, found);
}

} // namespace chores
