#include "chores/children/card.hpp"

#include "lib/base/file.hpp"
#include "lib/files/picture.hpp"

#include <gd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

namespace chores {

namespace {

using Image = std::unique_ptr<gdImage, void (*)(gdImage*)>;

constexpr int left = 110, right = 1110, words_top = 260, words_end = 600, brand_left = 310, brand_foot = 192;
constexpr double largest = 84, smallest = 40, line_pt = 36, brand_pt = 48; // points, of 4/3 pixels
constexpr double worth_two_lines = 58;                                     ///< a name that would be smaller is broken
constexpr std::size_t words_max = 400;                                     ///< bytes

struct Pen {
    gdImage* image;
    std::string font;
    double points;
    int colour;

    int width(std::string words) const {
        int box[8] = {};
        gdImageStringFT(nullptr, box, 0, const_cast<char*>(font.c_str()), points, 0, 0, 0, words.data());
        return box[2] - box[0];
    }
    bool write(std::string words, int x, int foot) const {
        int box[8] = {};
        return !gdImageStringFT(image, box, colour, const_cast<char*>(font.c_str()), points, 0, x, foot, words.data());
    }
};

/// In two at the hyphen or space nearest to the middle; whole where there is none.
std::vector<std::string> halves(const std::string& name) {
    const auto middle = static_cast<std::ptrdiff_t>(name.size() / 2);
    std::ptrdiff_t best = -1;
    for (std::ptrdiff_t at = 1; at + 1 < static_cast<std::ptrdiff_t>(name.size()); ++at)
        if (const char c = name[static_cast<std::size_t>(at)]; (c == '-' || c == ' ') && (best < 0 || std::abs(at - middle) < std::abs(best - middle)))
            best = at;
    if (best < 0) return {name};
    const auto cut = static_cast<std::size_t>(best);
    return {name.substr(0, name[cut] == '-' ? cut + 1 : cut), name.substr(cut + 1)};
}

/// As large as all lines fit.
void fit(Pen& pen, const std::vector<std::string>& lines) {
    for (pen.points = largest; pen.points > smallest; pen.points -= 2)
        if (std::ranges::all_of(lines, [&](const auto& line) { return pen.width(line) <= right - left; })) return;
}

bool write_all_words(gdImage* image, const std::string& htdocs, const std::string& name, const std::string& department) {
    const int white = gdTrueColor(255, 255, 255), pale = gdTrueColor(223, 236, 234);
    gdImageFilledRectangle(image, 0, words_top, gdImageSX(image) - 1, words_end, gdImageGetPixel(image, 0, 0));
    Pen title{image, htdocs + "/vendor/title.woff2", brand_pt, white};
    const Pen text{image, htdocs + "/vendor/text.woff2", line_pt, pale};
    if (!title.write("Parvis", brand_left, brand_foot)) return false;
    std::vector<std::string> lines{name};
    fit(title, lines);
    if (title.points < worth_two_lines) fit(title, lines = halves(name));
    int foot = lines.size() > 1 ? 360 : 400;
    for (const auto& line : lines) {
        if (!title.write(line, left, foot)) return false;
        foot += static_cast<int>(title.points * 1.5);
    }
    return text.write(department, left, std::max(foot, 490));
}

} // namespace

std::string draw_card(const std::string& htdocs, std::string_view words) {
    const auto background = base::read_file(htdocs + "/card.png");
    if (!background) return {};
    Image image{gdImageCreateFromPngPtr(static_cast<int>(background->size()), const_cast<char*>(background->data())), gdImageDestroy};
    if (!image || !gdImagePaletteToTrueColor(image.get())) return {};
    const auto end = words.find('\n');
    const auto department = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    if (!write_all_words(image.get(), htdocs, std::string{words.substr(0, end)}, std::string{department})) return {};
    int size = 0;
    const std::unique_ptr<void, void (*)(void*)> png{gdImagePngPtr(image.get(), &size), gdFree};
    return png ? std::string(static_cast<const char*>(png.get()), static_cast<std::size_t>(size)) : std::string{};
}

int card_command(const std::string& htdocs) {
    const auto words = base::read_rest(STDIN_FILENO).value_or("");
    const auto png = words.empty() || words.size() > words_max ? std::string{} : draw_card(htdocs, words);
    return static_cast<int>(png.empty()                           ? web::PictureExit::damaged
                            : base::write_all(STDOUT_FILENO, png) ? web::PictureExit::ok
                                                                  : web::PictureExit::cannot_write);
}

} // namespace chores
