// Names and sentences from country.txt, put together at random.
#pragma once

#include "country_random.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace country {

class Words {
  public:
    /// Lists: "[name]" and its lines. In a line, {name} stands for a line of that list and {2-40} for a
    /// number.
    explicit Words(const std::filesystem::path& file);

    /// One line of a list, filled in.
    void add(std::string& to, std::string_view list, Random& random) const;
    std::string one(std::string_view list, Random& random) const;

    /// A few paragraphs of Markdown, now and then a list, a quotation or a link.
    void publication(std::string& to, Random& random) const;
    /// One to several sentences, most of them short.
    void comment(std::string& to, Random& random) const;

  private:
    struct Piece {
        std::string text;        ///< as it stands
        int list = -1;           ///< or a line of this list
        int first = 0, last = 0; ///< or a number
    };
    using Line = std::vector<Piece>;

    void fill(std::string& to, std::size_t list, Random& random) const;
    Line line_from(std::string_view text);
    std::size_t number_of(std::string_view list);
    std::size_t known(std::string_view list) const;

    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::vector<std::vector<Line>> lists_;
    std::size_t sentence_ = 0, remark_ = 0, item_ = 0, heading_ = 0, closing_ = 0;
};

} // namespace country
