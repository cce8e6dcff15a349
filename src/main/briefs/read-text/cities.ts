const listed = (names: string): readonly string[] => names.split(', ');

/**
 * Cities that delegations come from, by the country's name: general knowledge of the world, for recognising an
 * audience by its `countries`. Cities that share their name with one in Britain are left out.
 */
export const CITIES: Readonly<Record<string, readonly string[]>> = {
  India: listed(
    'Pune, Mumbai, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Hyderabad, Kolkata, Ahmedabad, ' +
      'Gurugram, Gurgaon, Noida, Coimbatore, Jaipur, Surat, Nagpur, Chandigarh, Kochi, Maharashtra, ' +
      'Gujarat, Karnataka, Tamil Nadu, Telangana, Punjab',
  ),
  'United Arab Emirates': listed(
    'Abu Dhabi, Dubai, Sharjah, Ajman, Ras Al Khaimah, Fujairah, Al Ain, Masdar City',
  ),
  'United States': listed(
    'New York, Chicago, Detroit, Houston, Dallas, Austin, San Francisco, Los Angeles, Seattle, Atlanta, ' +
      'Pittsburgh, Philadelphia, Cleveland, Columbus, Minneapolis, Denver, Phoenix, Silicon Valley, ' +
      'Michigan, Ohio, Texas, California, Illinois, Pennsylvania, Massachusetts, North Carolina, ' +
      'Great Lakes',
  ),
  China: ['Beijing', 'Shanghai', 'Shenzhen', 'Guangzhou'],
  Japan: ['Tokyo', 'Osaka', 'Nagoya', 'Yokohama'],
  Germany: ['Berlin', 'Munich', 'Stuttgart', 'Hamburg', 'Frankfurt'],
  France: ['Paris', 'Lyon', 'Toulouse', 'Grenoble'],
  'Saudi Arabia': ['Riyadh', 'Jeddah', 'Dammam', 'NEOM'],
  Qatar: ['Doha'],
  Singapore: ['Singapore'],
  'South Korea': ['Seoul', 'Busan', 'Ulsan'],
  Canada: ['Toronto', 'Montreal', 'Vancouver', 'Ontario', 'Ottawa'],
};

/** What people of a country are called, where it is not in the country's name. */
export const PEOPLE_OF: Readonly<Record<string, readonly string[]>> = {
  India: ['Indian', 'Indians', 'Bharat'],
  'United Arab Emirates': ['Emirati', 'Emiratis', 'UAE', 'U.A.E.', 'Emirates'],
  'United States': ['American', 'Americans', 'USA', 'U.S.', 'U.S.A.', 'US'],
  China: ['Chinese'],
  Japan: ['Japanese'],
  Germany: ['German', 'Germans'],
  France: ['French'],
  'Saudi Arabia': ['Saudi', 'Saudis', 'KSA'],
  Qatar: ['Qatari', 'Qataris'],
  Singapore: ['Singaporean'],
  'South Korea': ['Korean', 'Korea'],
  Canada: ['Canadian', 'Canadians'],
};

/** Ends of addresses and beginnings of telephone numbers: a hint, no more. */
export const HINTS_OF: Readonly<Record<string, readonly RegExp[]>> = {
  India: [/@[\w.-]+\.in\b/i, /\+91[\s-]?\d/],
  'United Arab Emirates': [/@[\w.-]+\.ae\b/i, /\+971[\s-]?\d/],
};
