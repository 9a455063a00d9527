#include "chores/children/picture_source.hpp"

#include <cmath>
#include <lcms2.h>

namespace chores {

namespace {

constexpr std::array bt709{0.64, 0.33, 0.30, 0.60, 0.15, 0.06, 0.3127, 0.3290};
constexpr std::array bt2020{0.708, 0.292, 0.170, 0.797, 0.131, 0.046, 0.3127, 0.3290};
constexpr std::array p3{0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290};

using Profile = std::unique_ptr<void, decltype(&cmsCloseProfile)>;

Profile profile_of(std::string_view icc) {
    return {cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())), &cmsCloseProfile};
}

Profile profile_of(const Primaries& said) {
    const auto& c = said.xy;
    const cmsCIExyY white{c[6], c[7], 1};
    const cmsCIExyYTRIPLE colours{{c[0], c[1], 1}, {c[2], c[3], 1}, {c[4], c[5], 1}};
    constexpr std::array<double, 5> srgb{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve* curve = said.gamma > 0 ? cmsBuildGamma(nullptr, said.gamma)
                                         : cmsBuildParametricToneCurve(nullptr, 4, srgb.data());
    if (!curve) return {nullptr, &cmsCloseProfile};
    const std::array<cmsToneCurve*, 3> curves{curve, curve, curve};
    Profile profile{cmsCreateRGBProfile(&white, &colours, curves.data()), &cmsCloseProfile};
    cmsFreeToneCurve(curve);
    return profile;
}

void* transform_from(const Profile& profile, cmsUInt32Number format) {
    if (!profile) return nullptr;
    const Profile srgb{cmsCreate_sRGBProfile(), &cmsCloseProfile};
    return cmsCreateTransform(profile.get(), format, srgb.get(), TYPE_BGRA_8, INTENT_RELATIVE_COLORIMETRIC,
                              0);
}

} // namespace

std::optional<Primaries> primaries_of(int primaries, int transfer) {
    Primaries said{bt709, transfer == 4 ? 2.2 : transfer == 5 ? 2.8 : transfer == 8 ? 1.0 : 0};
    if (primaries == 9) said.xy = bt2020;
    if (primaries == 11 || primaries == 12) said.xy = p3;
    return said.xy == bt709 && said.gamma == 0 ? std::nullopt : std::optional(said);
}

ToSrgb::ToSrgb(const PictureSource& source) {
    cmsSetLogErrorHandler([](cmsContext, cmsUInt32Number, const char*) {});
    if (source.icc.empty()) {
        if (source.primaries) transform_ = transform_from(profile_of(*source.primaries), TYPE_BGRA_8);
        return;
    }
    const auto profile = profile_of(source.icc);
    if (!profile) return;
    const auto space = cmsGetColorSpace(profile.get());
    grey_ = space == cmsSigGrayData;
    if (grey_ || space == cmsSigRgbData)
        transform_ = transform_from(profile, grey_ ? TYPE_GRAY_8 : TYPE_BGRA_8);
}

ToSrgb::~ToSrgb() {
    if (transform_) cmsDeleteTransform(transform_);
}

void ToSrgb::operator()(int* pixels, int count) const {
    if (!transform_) return;
    if (!grey_) return cmsDoTransform(transform_, pixels, pixels, static_cast<cmsUInt32Number>(count));
    for (int i = 0; i < count; ++i) {
        const int grey = pixels[i] & 0xFF;
        if ((pixels[i] & 0xFFFFFF) != grey * 0x010101) continue; // its profile is another picture's
        const auto value = static_cast<std::uint8_t>(grey);
        cmsDoTransform(transform_, &value, pixels + i, 1);
    }
}

std::function<void(const std::uint8_t*, std::uint8_t*, int)> cmyk_to_srgb(std::string_view icc) {
    cmsSetLogErrorHandler([](cmsContext, cmsUInt32Number, const char*) {});
    const auto profile = profile_of(icc);
    if (!profile || cmsGetColorSpace(profile.get()) != cmsSigCmykData) return {};
    const std::shared_ptr<void> transform{transform_from(profile, TYPE_CMYK_8_REV), [](void* made) {
                                              if (made) cmsDeleteTransform(made);
                                          }};
    if (!transform) return {};
    return [transform](const std::uint8_t* cmyk, std::uint8_t* bgra, int count) {
        cmsDoTransform(transform.get(), cmyk, bgra, static_cast<cmsUInt32Number>(count));
        for (int i = 0; i < count; ++i) bgra[4 * i + 3] = 255;
    };
}

} // namespace chores
