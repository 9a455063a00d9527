#include "lib/town/commune_names.hpp"

#include "lib/base/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>

namespace town {

namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;
constexpr std::size_t longest_typed = 64; ///< letters; the longest name has 40

struct Listed {
    std::string key, code, part;
};

/// "la rochelle" is looked for as "rochelle" too.
std::string_view without_article(std::string_view key) {
    for (const std::string_view article : {"la ", "le ", "les ", "l "})
        if (key.starts_with(article)) return key.substr(article.size());
    return {};
}

std::vector<std::string> chunks_of(const std::vector<Listed>& names) {
    std::vector<std::string> chunks;
    const auto add = [&](std::string_view key, const Listed& name) {
        if (chunks.empty() || chunks.back().size() > chunk_bytes) chunks.emplace_back();
        chunks.back().append(key).append("\t").append(name.code).append("\t").append(name.part).append("\n");
    };
    for (const auto& name : names) {
        add(name.key, name);
        if (const auto bare = without_article(name.key); !bare.empty()) add(bare, name);
    }
    return chunks;
}

int write_chunks(db::Db& db, const std::vector<std::string>& chunks) {
    const auto known = db.all<std::string>("SELECT names FROM commune_names ORDER BY chunk");
    int touched = 0;
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (i >= known.size() || known[i] != chunks[i])
            touched +=
                static_cast<int>(db.run("INSERT INTO commune_names (chunk, names) VALUES (:chunk, :names) "
                                        "ON CONFLICT (chunk) DO UPDATE SET names = excluded.names",
                                        static_cast<int>(i), chunks[i]));
    return touched + static_cast<int>(db.run("DELETE FROM commune_names WHERE chunk >= :count",
                                             static_cast<int>(chunks.size())));
}

int write_departments(db::Db& db) {
    struct Row {
        std::string code, name_key, region_key;
        auto operator<=>(const Row&) const = default;
    };
    auto fresh = db.all<Row>("SELECT department_code, MAX(department_name), MAX(region_name) FROM commune "
                             "GROUP BY department_code ORDER BY department_code");
    for (auto& row : fresh)
        row.name_key = base::fold(row.name_key), row.region_key = base::fold(row.region_key);
    const auto known = db.all<Row>("SELECT code, name_key, region_key FROM department ORDER BY code");
    if (fresh == known) return 0;
    db.run("DELETE FROM department");
    for (const auto& row : fresh)
        db.run("INSERT INTO department (code, name_key, region_key) VALUES (:code, :name, :region)", row.code,
               row.name_key, row.region_key);
    return static_cast<int>(fresh.size());
}

/// How far a text is from what was typed, column by column: Hyyrö's bit-parallel form of the distance with
/// swaps (optimal string alignment), which takes a dozen operations a letter.
class Distance {
  public:
    explicit Distance(std::string_view typed) : length_(static_cast<int>(typed.size())) {
        for (std::size_t i = 0; i < typed.size(); ++i)
            places_[static_cast<unsigned char>(typed[i])] |= std::uint64_t{1} << i;
        last_ = std::uint64_t{1} << (typed.size() - 1);
    }
    void begin() { vp_ = ~std::uint64_t{0}, vn_ = d0_ = before_ = 0, score_ = length_; }
    void take(char letter) {
        const auto here = places_[static_cast<unsigned char>(letter)];
        const auto swapped = (((~d0_) & here) << 1) & before_;
        d0_ = ((((here & vp_) + vp_) ^ vp_) | here | vn_) | swapped;
        auto hp = vn_ | ~(d0_ | vp_);
        auto hn = d0_ & vp_;
        score_ += (hp & last_) ? 1 : 0;
        score_ -= (hn & last_) ? 1 : 0;
        hp = (hp << 1) | 1;
        hn <<= 1;
        vp_ = hn | ~(d0_ | hp);
        vn_ = hp & d0_;
        before_ = here;
    }
    /// Between what was typed, whole, and what was taken since begin().
    int score() const { return score_; }

  private:
    std::array<std::uint64_t, 256> places_{};
    std::uint64_t last_ = 0, vp_ = 0, vn_ = 0, d0_ = 0, before_ = 0;
    int length_, score_ = 0;
};

/// The best of what was seen, in order of closeness.
class Best {
  public:
    explicit Best(int most) : most_(most) {}

    void offer(int distance, bool whole, bool same_letter, std::string_view rest) {
        if (distance > most_) return;
        // Farther ones are no longer of interest, but where only the beginning of a name was met: "lile" is
        // that of L'Île-d'Yeu, and may be Lille.
        most_ = std::min(most_, whole ? distance : distance + 1);
        auto& rank = ranks_[{distance, (whole ? 0 : 1) + (same_letter ? 0 : 2)}];
        if (rank.size() < 2 * guesses_max) rank.push_back(rest);
    }
    int most() const { return most_; }

    /// At most guesses_max of those that only blanks tell apart, and as many others.
    std::vector<Guess> result() const {
        std::vector<Guess> guesses;
        std::size_t same = 0;
        for (const auto& [rank, lines] : ranks_) {
            if (rank.first > most_) break;
            for (const auto line : lines) {
                Guess guess{std::string{line.substr(0, line.find('\t'))},
                            std::string{line.substr(line.find('\t') + 1)}, rank.first, rank.second % 2 == 0};
                const bool room = (rank.first == 0 ? guesses.size() : guesses.size() - same) < guesses_max;
                if (!room ||
                    std::ranges::find(guesses, guess.commune_code, &Guess::commune_code) != guesses.end())
                    continue;
                guesses.push_back(std::move(guess));
                same += rank.first == 0;
            }
        }
        return guesses;
    }

  private:
    int most_;
    std::map<std::pair<int, int>, std::vector<std::string_view>> ranks_;
};

/// Which letters a text has. Each one that a name lacks is a letter to be changed, which spares most names a
/// closer look.
class Letters {
  public:
    void add(char letter) { set_ |= std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31); }
    int lacks(const Letters& other) const { return std::popcount(other.set_ & ~set_); }

  private:
    std::uint32_t set_ = 0;
};

class Look {
  public:
    Look(std::string typed, Best& best) : typed_(std::move(typed)), distance_(typed_), best_(best) {
        for (const char letter : typed_) letters_.add(letter);
    }

    /// One line: "key\tcode\tpart".
    void at(std::string_view line) {
        const auto most = static_cast<std::size_t>(best_.most());
        const auto longest = typed_.size() + most;
        Letters letters;
        std::size_t end = 0, count = 0;
        for (; line[end] != '\t' && count <= longest; ++end)
            if (line[end] != ' ') letters.add(line[end]), ++count;
        if (count + most < typed_.size() || letters.lacks(letters_) > best_.most()) return;
        closely(line, line.find('\t', end), longest);
    }

  private:
    void closely(std::string_view line, std::size_t end, std::size_t longest) {
        distance_.begin();
        std::size_t letters = 0;
        for (std::size_t i = 0; i <= end && letters <= longest; ++i) {
            const bool whole = i == end;
            if (!whole && line[i] != ' ')
                distance_.take(line[i]), ++letters;
            else if (whole || letters > 3)
                best_.offer(distance_.score(), whole, line.front() == typed_.front(), line.substr(end + 1));
        }
    }

    std::string typed_;
    Letters letters_;
    Distance distance_;
    Best& best_;
};

} // namespace

int list_names(db::Db& db) {
    const auto names = db.all<Listed>(R"(
        SELECT k.name_key, k.commune_code, k.part FROM commune_key k JOIN commune c ON c.code = k.commune_code
        WHERE k.whole = 1
        ORDER BY CASE WHEN k.part = '' THEN 0 ELSE 1 END, COALESCE(c.population, 0) DESC, c.code, k.name_key)");
    return write_chunks(db, chunks_of(names)) + write_departments(db);
}

const std::vector<Guess>& Guesses::of(const std::vector<std::string>& words) {
    std::string typed;
    for (const auto& word : words) typed += word;
    const auto [known, fresh] = known_.try_emplace(typed);
    if (!fresh || typed.size() < 3 || typed.size() > longest_typed) return known->second;
    if (chunks_.empty()) chunks_ = db_.all<std::string>("SELECT names FROM commune_names ORDER BY chunk");
    Best best{typed.size() < 6 ? 1 : typed.size() < 10 ? 2 : 3};
    Look look{typed, best};
    for (const auto& chunk : chunks_)
        for (std::size_t at = 0; at < chunk.size();) {
            const auto end = chunk.find('\n', at);
            look.at(std::string_view{chunk}.substr(at, end - at));
            at = end + 1;
        }
    return known->second = best.result();
}

} // namespace town
